declare module "pngjs" {
  export class PNG {
    constructor(options?: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and alpha of each pixel, row by row. */
    readonly data: Buffer;
    static readonly sync: { read(png: Buffer): PNG; write(image: PNG): Buffer };
  }
}
