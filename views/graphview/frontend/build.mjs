// Build the bundle; with --check, say whether the committed one is what the source builds to.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const bundle = new URL("../static/graphview.js", import.meta.url);
const notes = new URL("../static/LICENCES.txt", import.meta.url);
const result = await build({
  entryPoints: ["src/index.ts"],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
});
const code = result.outputFiles[0].text;
const licences = await licencesOf(Object.keys(result.metafile.inputs));
if (process.argv.includes("--check")) {
  if ((await readFile(bundle, "utf8")) !== code || (await readFile(notes, "utf8")) !== licences) {
    console.error("views/graphview/static is not what its source builds to: run make frontend");
    process.exit(1);
  }
} else {
  await writeFile(bundle, code);
  await writeFile(notes, licences);
  console.log(`${code.length} bytes`);
}

async function licencesOf(inputs) {
  const names = new Set();
  for (const input of inputs) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) names.add(found[1]);
  }
  const parts = [];
  for (const name of [...names].sort()) {
    const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`));
    parts.push(`${name} ${version} (${license})\n\n${await licenceText(name)}`);
  }
  return `graphview.js bundles these libraries.\n\n${parts.join("\n\n")}\n`;
}

async function licenceText(name) {
  for (const file of ["LICENSE.txt", "LICENSE", "LICENSE.md"]) {
    try {
      return (await readFile(`node_modules/${name}/${file}`, "utf8")).trim();
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  throw new Error(`${name} has no licence file`);
}
