declare module "yazl" {
  type EntryOptions = { mtime?: Date; mode?: number; compress?: boolean; forceDosTimestamp?: boolean };

  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream;
    addBuffer(content: Buffer, path: string, options?: EntryOptions): void;
    end(): void;
  }
}
