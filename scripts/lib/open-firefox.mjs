import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Lets the debugger in without asking, and nothing of the profile out.
const PREFS = {
  'devtools.chrome.enabled': true,
  'devtools.debugger.remote-enabled': true,
  'devtools.debugger.prompt-connection': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
};

const STARTUP_MS = 30_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function connectWhenUp(port, closed) {
  const end = Date.now() + STARTUP_MS;
  while (Date.now() < end && !closed()) {
    const socket = connect(port, '127.0.0.1');
    const up = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (up) return socket;
    await sleep(200);
  }
  throw new Error('Firefox did not open its debugger');
}

/** Speaks Firefox's remote debugging protocol: `<length>:<JSON>`, one answer per request and actor. */
function debuggerCaller(socket) {
  // The first message is a greeting that nobody asked for.
  const waiting = [{ to: 'root', resolve: () => undefined, reject: () => undefined }];
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.subarray(0, colon).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + 1 + length);
      const index = waiting.findIndex(({ to }) => to === message.from && !message.type);
      if (index < 0) continue;
      const [{ resolve, reject }] = waiting.splice(index, 1);
      if (message.error) reject(new Error(message.message ?? message.error));
      else resolve(message);
    }
  });
  socket.once('close', () => {
    for (const { reject } of waiting) reject(new Error('Firefox closed'));
  });
  return (to, type, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.push({ to, resolve, reject });
      const request = JSON.stringify({ to, type, ...params });
      socket.write(`${Buffer.byteLength(request)}:${request}`);
    });
}

/**
 * Opens `url` in Firefox with the extension of folder `extension` as a temporary add-on, which every
 * Firefox allows and which lasts until it is closed, in the throwaway `profile`. Resolves to the
 * browser's process; throws, with the browser closed, where it refuses.
 */
export async function openFirefox({ path, extension, profile, url, flags = [] }) {
  const prefs = Object.entries(PREFS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), prefs.join(''));
  const port = await freePort();
  const child = spawn(
    path,
    [
      '-no-remote',
      '-profile',
      profile,
      '-start-debugger-server',
      String(port),
      ...flags,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  let closed = false;
  child.once('error', () => {
    closed = true;
  });
  child.once('exit', () => {
    closed = true;
  });
  try {
    const socket = await connectWhenUp(port, () => closed);
    const call = debuggerCaller(socket);
    const { addonsActor } = await call('root', 'getRoot');
    await call(addonsActor, 'installTemporaryAddon', { addonPath: extension });
    const { tabs } = await call('root', 'listTabs');
    const { frame } = await call(tabs[0].actor, 'getTarget');
    await call(frame.actor, 'navigateTo', { url });
  } catch (error) {
    child.kill();
    throw error;
  }
  return child;
}
