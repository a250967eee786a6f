import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { AppManifestUtils, TeamsManifestConverter, type TeamsManifestLatest } from "@microsoft/app-manifest";
import { Ajv } from "ajv";
import { ZipFile } from "yazl";
import { fillPlaceholders, readEnvironment } from "./environment.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A fixed date, so that the same environment always gives the same bytes. */
const MTIME = new Date(1980, 0, 1);

/**
 * The manifest as Teams gets it: `appPackage/manifest.json` with the variables of the environment, checked against
 * the schema that it names. Throws with every fault and its place.
 */
export async function readManifest(environment: string, root = ROOT): Promise<TeamsManifestLatest> {
  const template = readFileSync(join(root, "appPackage", "manifest.json"), "utf8");
  const manifest = TeamsManifestConverter.jsonToManifest(
    fillPlaceholders(template, readEnvironment(root, environment)),
  );
  if (manifest.manifestVersion !== "1.30") {
    throw new Error(`The manifest is of ${manifest.manifestVersion}, not 1.30.`);
  }
  const faults = await AppManifestUtils.validateAgainstSchema(manifest);
  if (faults.length > 0) throw new Error(`The manifest does not fit its schema:\n  ${faults.join("\n  ")}`);
  return manifest;
}

/** The manifest's words in one more language, as they stand, checked like the manifest. */
async function readLanguage(root: string, file: string): Promise<Buffer> {
  const content = readFileSync(join(root, "appPackage", file));
  const words = JSON.parse(content.toString());
  // Microsoft's own check reads the patterns of this schema as Unicode ones, which some of them are not.
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    validateSchema: false,
    validateFormats: false,
    allErrors: true,
  });
  const { $schema: _, ...schema } = await AppManifestUtils.fetchSchema(words.$schema);
  if (ajv.validate(schema, words)) return content;
  throw new Error(`${file} does not fit its schema:\n  ${ajv.errorsText(ajv.errors, { separator: "\n  " })}`);
}

/** Writes `<folder>/appPackage.<environment>.zip`, ready to be uploaded to Teams, and returns its path. */
export async function writePackage(environment: string, folder: string, root = ROOT): Promise<string> {
  const manifest = await readManifest(environment, root);
  const zip = new ZipFile();
  const options = { mtime: MTIME, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), "manifest.json", options);
  for (const icon of [manifest.icons.color, manifest.icons.outline]) {
    zip.addBuffer(readFileSync(join(root, "appPackage", icon)), icon, options);
  }
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    zip.addBuffer(await readLanguage(root, file), file, options);
  }
  zip.end();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `appPackage.${environment}.zip`);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

if (import.meta.main) {
  try {
    console.info(
      `The Teams package is at ${await writePackage(process.argv[2] ?? "sample", join(ROOT, "build"))}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
