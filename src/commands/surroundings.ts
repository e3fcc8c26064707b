/** What a command may touch of the process it runs in. Tests hand it a double. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  cwd(): string;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** False asks the writer to wait for `drain`. */
  write(text: string): unknown;
  once?(event: 'drain', listener: () => void): unknown;
}
