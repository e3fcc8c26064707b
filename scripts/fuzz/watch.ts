/** Hands damaged files to a victim, and says what became of it. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Answer } from './victim.ts';

const LONGEST_WAIT = 5_000;
/** Until a fresh victim has loaded the reader, on a busy machine. */
const LONGEST_START = 20_000;
/** What reading may take, above what the process holds anyway, in bytes. */
const MOST_HELD = (150 + 256) * 1024 * 1024;
const MOST_HEAP = 320;

export interface Watch {
  /** Null when the file was survived; else what happened. */
  readonly outcome: (bytes: Uint8Array) => Promise<string | null>;
  readonly close: () => void;
}

/** Starts victims as they are needed; a dead one is replaced. */
export function watch(): Watch {
  let victim: ChildProcess | null = null;
  const close = () => {
    victim?.kill('SIGKILL');
    victim = null;
  };
  const ask = (bytes: Uint8Array): Promise<Answer | string> => {
    const isFresh = victim === null;
    victim ??= fork(new URL('victim.ts', import.meta.url), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_HEAP}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return answerOf(victim, bytes, isFresh);
  };
  return {
    close,
    async outcome(bytes) {
      const isFresh = victim === null;
      const answer = await ask(bytes);
      if (typeof answer !== 'string' && answer.held <= MOST_HELD) return verdictOn(answer);
      close();
      if (typeof answer === 'string' || isFresh) return typeof answer === 'string' ? answer : held(answer);
      // What a victim holds may be left over from earlier files: only a fresh one tells.
      const again = await ask(bytes);
      if (typeof again === 'string') close();
      if (typeof again === 'string') return again;
      return again.held > MOST_HELD ? held(again) : verdictOn(again);
    },
  };
}

const held = (answer: Answer) => `memory: ${Math.round(answer.held / 1024 / 1024)} MB`;
const verdictOn = ({ message }: Answer) => (message?.startsWith('unexpected') ? message : null);

/** The victim's answer, or what kept it from giving one. A fresh one is given time to start. */
function answerOf(victim: ChildProcess, bytes: Uint8Array, isFresh: boolean): Promise<Answer | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish('hang: no answer in time'), LONGEST_WAIT + (isFresh ? LONGEST_START : 0));
    const onMessage = (answer: Answer) => finish(answer);
    const onExit = (code: number | null, signal: string | null) => finish(`crash: ${signal ?? code}`);
    const finish = (result: Answer | string) => {
      clearTimeout(timer);
      victim.off('message', onMessage);
      victim.off('exit', onExit);
      resolve(result);
    };
    victim.on('message', onMessage);
    victim.on('exit', onExit);
    victim.send(bytes);
  });
}
