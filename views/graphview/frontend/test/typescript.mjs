// Lets Node's test runner load TypeScript: types are stripped by esbuild, file by file.
import { register } from "node:module";

register("./hooks.mjs", import.meta.url);
