/** Nodes as points with a shape for their kind, one vertex a node: as cheap as plain discs. */
import { NodeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_shape;
varying float v_soft;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = a_size / u_sizeRatio * u_pixelRatio * 2.4;
  v_soft = 2.0 / gl_PointSize;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_shape;
varying float v_soft;
float triangle(vec2 p) { return max(abs(p.x) * 0.87 - p.y * 0.5, p.y) - 0.44; }
float star(vec2 p) {
  float a = mod(atan(p.x, -p.y) + 0.6283, 1.2566) - 0.6283;
  vec2 q = length(p) * vec2(cos(a), abs(sin(a)));
  return q.x * 0.59 + q.y * 0.81 - 0.52;
}
void main(void) {
  vec2 p = (gl_PointCoord - 0.5) * 2.0;
  float d;
  if (v_shape < 0.5) d = length(p) - 0.8;
  else if (v_shape < 1.5) d = max(abs(p.x), abs(p.y)) - 0.7;
  else if (v_shape < 2.5) d = triangle(p - vec2(0.0, 0.2));
  else if (v_shape < 3.5) d = triangle(vec2(p.x, -p.y) - vec2(0.0, 0.2));
  else if (v_shape < 4.5) d = (abs(p.x) + abs(p.y)) * 0.85 - 0.8;
  else if (v_shape < 5.5) d = max(abs(p.x) * 0.87 + abs(p.y) * 0.5, abs(p.y)) - 0.75;
  else d = star(p);
  #ifdef PICKING_MODE
  if (d > 0.0) discard;
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(-v_soft, v_soft, d);
  if (cover <= 0.0) discard;
  gl_FragColor = v_color * cover;
  #endif
}
`;

const UNIFORMS = ["u_sizeRatio", "u_pixelRatio", "u_matrix"] as const;

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
    const shaped = data as NodeDisplayData & { shape?: number };
    this.array.set(
      [data.x, data.y, data.size, shaped.shape ?? 0, floatColor(data.color), nodeIndex],
      start,
    );
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
