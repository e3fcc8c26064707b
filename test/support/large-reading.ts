/** Run in a process of its own: reads the files named, says what each cost, and what memory all of them took at most. */
import { openAnyFile } from '../../src/host/any-file.ts';
import type { ByteSource } from '../../src/model/host.ts';
import { readFile } from '../../src/read/file.ts';

export interface LargeReading {
  readonly origin: string;
  readonly problem: string | null;
  /** Bytes the reader asked for. */
  readonly asked: number;
}

export interface LargeReadings {
  readonly readings: readonly LargeReading[];
  /** Bytes resident at most. */
  readonly most: number;
}

function counted(file: string): LargeReading {
  const source = openAnyFile(file);
  let asked = 0;
  const counting: ByteSource = {
    size: source.size,
    close: source.close,
    read(offset, length) {
      const bytes = source.read(offset, length);
      asked += bytes.length;
      return bytes;
    },
  };
  const { origin, problem } = readFile(file, counting);
  source.close();
  return { origin, problem: problem?.code ?? null, asked };
}

const readings = process.argv.slice(2).map(counted);
const answer: LargeReadings = { readings, most: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(answer));
