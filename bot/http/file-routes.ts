import type { RawRoute } from "./route.ts";
import { pagePolicy, type Surroundings } from "./security-headers.ts";
import { createSurfaces } from "./surfaces.ts";

/** The surfaces as the bundler built them into a directory. */
export function fileRoutes(directory: string, surroundings: Surroundings): readonly RawRoute[] {
  const surfaces = createSurfaces(directory);
  const page = (name: string, summary: string): RawRoute => ({
    method: "GET",
    path: `/${name}`,
    access: "file",
    summary,
    serve: (request, response) =>
      surfaces.serve([`${name}.html`], request, response, {
        "cache-control": "no-cache",
        "content-security-policy": pagePolicy(request, surroundings),
      }),
  });
  return [
    page("panel", "The side panel of the call"),
    page("personal", "The personal tab"),
    {
      method: "GET",
      path: "/assets/:file",
      access: "file",
      summary: "A part of a surface; its name changes with its content",
      serve: (request, response, { params }) =>
        surfaces.serve(["assets", params.file ?? ""], request, response, {
          "cache-control": "public, max-age=31536000, immutable",
        }),
    },
  ];
}
