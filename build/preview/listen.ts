// The preview's server: files by look-up, calls by POST, events as server-sent events; everything else is refused.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { PageFile } from '../../electron/shell/page-files.ts';
import { readBody } from './bodies.ts';
import type { EventStream } from './event-stream.ts';
import { createGuard, type Judgement } from './guard.ts';
import { startPage } from './preview-page.ts';

export type PreviewAnswers = {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly contentSecurityPolicy: string;
  /** Resolves to what the page gets as JSON; null for a channel that does not exist. */
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Takes a dropped or chosen file, whose bytes are `body`. */
  readonly takeFile: (name: string, body: IncomingMessage) => Promise<unknown>;
  readonly events: EventStream;
};

/** Calls are small: the largest honest one names 200 records (electron/ipc/plain-data.ts). */
const callByteLimit = 1024 * 1024;

type Passed = Extract<Judgement, { kind: 'pass' }>;

/** Listens on 127.0.0.1, on a port that the system picks; `address` opens the preview, once. */
export async function listenForPreview(
  answers: PreviewAnswers,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the preview has no port');
  const origin = `http://127.0.0.1:${bound.port}`;
  const guard = createGuard(origin);
  server.on('request', (request, response) => {
    const { method = '', url = '/', headers } = request;
    respond(answers, request, response, guard.judge({ method, url, headers })).catch(() => {
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  return { address: `${origin}/?token=${guard.token}`, server };
}

async function respond(
  answers: PreviewAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  judgement: Judgement,
): Promise<void> {
  response.setHeaders(
    new Headers({
      'content-security-policy': answers.contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    }),
  );
  if (judgement.kind === 'refuse') return end(response, judgement.status);
  if (judgement.kind === 'enter') {
    // Not a redirect: after a click on a link elsewhere, a SameSite=Strict cookie would not come along with it.
    response.setHeader('set-cookie', judgement.cookie).setHeader('refresh', `0; url=${startPage}`);
    return end(response, 200);
  }
  return request.method === 'POST'
    ? answerPost(answers, request, response, judgement)
    : answerGet(answers, request, response, judgement);
}

function answerGet(
  answers: PreviewAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  { path }: Passed,
): void {
  if (path === '/events') {
    answers.events.join(response);
    request.once('close', () => answers.events.leave(response));
    return;
  }
  // A browser asks for it by itself before the page can say that it has none.
  if (path === '/favicon.ico') return void end(response, 204);
  const file = answers.files.get(path === '/' ? startPage : path);
  if (file === undefined) end(response, 404);
  else response.writeHead(200, { 'content-type': file.type, 'content-length': file.content.length }).end(file.content);
}

async function answerPost(
  answers: PreviewAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: Passed,
): Promise<void> {
  if (path === '/files' && hasType(request, 'application/octet-stream')) {
    return endWithJson(response, await answers.takeFile(query.get('name') ?? '', request));
  }
  const channel = /^\/ipc\/([A-Za-z.]{1,64})$/.exec(path)?.[1];
  if (channel === undefined) return end(response, 404);
  if (!hasType(request, 'application/json')) return end(response, 415);
  const body = await readBody(request, callByteLimit);
  if (body === null) return end(response, 413);
  const answer = await answers.call(channel, parseOrUndefined(body));
  return answer === null ? end(response, 404) : endWithJson(response, answer);
}

/** Undefined for what is no JSON; every channel refuses that. */
function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasType(request: IncomingMessage, type: string): boolean {
  return request.headers['content-type'] === type;
}

function end(response: ServerResponse, status: number): void {
  const said = status === 403 ? 'This preview belongs to the browser that opened its address first.\n' : '';
  const headers = { 'content-type': 'text/plain', 'content-length': said.length };
  // What is still coming is not read: the connection ends with the answer.
  response.writeHead(status, { connection: 'close', ...headers }).end(said);
}

function endWithJson(response: ServerResponse, value: unknown): void {
  const content = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': content.length }).end(content);
}
