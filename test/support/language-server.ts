/** Speaks the Language Server Protocol with a real server over its standard streams, as an editor does. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { isShape, type Shape, under } from '../../src/manifest/shape.ts';

export interface LanguageServer {
  /** Opens a document, or shows it changed; the diagnostics that follow for it. */
  open(uri: string, text: string): Promise<readonly unknown[]>;
  /** `line` and `character` count from nought, as the protocol wants. */
  ask(method: string, uri: string, position: { readonly line: number; readonly character: number }): Promise<unknown>;
  stop(): Promise<void>;
}

type Listener = (message: Shape) => void;

/** Base protocol: headers, an empty line, then as many bytes of JSON as `Content-Length` says. */
function listen(process: ChildProcessWithoutNullStreams, hear: Listener): void {
  let waiting = Buffer.alloc(0);
  process.stdout.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (;;) {
      const end = waiting.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(waiting.toString('ascii', 0, Math.max(end, 0)))?.[1] ?? Number.NaN,
      );
      if (end === -1 || waiting.length < end + 4 + length) return;
      const message: unknown = JSON.parse(waiting.toString('utf8', end + 4, end + 4 + length));
      waiting = waiting.subarray(end + 4 + length);
      if (isShape(message)) hear(message);
    }
  });
}

/** `settings` are what an editor's user would write, under `yaml` and `http`. */
export async function languageServer(program: string, settings: Shape): Promise<LanguageServer> {
  const server = spawn(process.execPath, [program, '--stdio']);
  const answers = new Map<number, (result: unknown) => void>();
  const diagnostics = new Map<string, (found: readonly unknown[]) => void>();
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };

  listen(server, ({ id, method, params, result }) => {
    if (method === 'workspace/configuration') {
      const items = under(params, 'items');
      const sections = Array.isArray(items) ? items : [];
      send({ id, result: sections.map((item) => under(settings, String(under(item, 'section'))) ?? null) });
    } else if (method === 'textDocument/publishDiagnostics') {
      const found = under(params, 'diagnostics');
      diagnostics.get(String(under(params, 'uri')))?.(Array.isArray(found) ? found : []);
    } else if (method !== undefined && id !== undefined) {
      send({ id, result: null });
    } else if (typeof id === 'number') {
      answers.get(id)?.(result);
    }
  });

  let asked = 0;
  const request = (method: string, params: object): Promise<unknown> => {
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });
  };

  await request('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });

  return {
    open: (uri, text) =>
      new Promise((resolve) => {
        diagnostics.set(uri, resolve);
        send({
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
        });
      }),
    ask: (method, uri, position) => request(method, { textDocument: { uri }, position }),
    stop: async () => {
      await request('shutdown', {});
      send({ method: 'exit' });
      await new Promise((resolve) => server.once('exit', resolve));
    },
  };
}

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: {},
  },
};
