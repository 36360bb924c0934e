import { spawn } from 'node:child_process';
import { QUIET_FLAGS, SANDBOX_FLAGS } from './browsers.mjs';

/** Sends commands over the debugging pipe: JSON messages, each ended by a null byte. */
function pipeCaller(input, output) {
  const waiting = new Map();
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  output.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed'));
  });
  // A browser that ends while being written to is noticed by its exit.
  input.on('error', () => undefined);
  let last = 0;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params })}\0`);
    });
}

/**
 * Opens `url` in Chromium, Chrome or Edge with the unpacked extension of folder `extension`, in the
 * throwaway `profile`. Branded Chrome takes unpacked extensions over the debugging pipe only, so all
 * get it that way. Resolves to the browser's process; throws, with the browser closed, where it
 * refuses.
 */
export async function openChromium({ path, extension, profile, url, flags = [] }) {
  const child = spawn(
    path,
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      ...QUIET_FLAGS,
      ...SANDBOX_FLAGS,
      ...flags,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const failed = new Promise((_, reject) => child.once('error', reject));
  const call = pipeCaller(child.stdio[3], child.stdio[4]);
  const open = async () => {
    await call('Extensions.loadUnpacked', { path: extension });
    const { targetInfos } = await call('Target.getTargets');
    await call('Target.createTarget', { url });
    const blank = targetInfos.filter((target) => target.type === 'page');
    await Promise.all(blank.map(({ targetId }) => call('Target.closeTarget', { targetId })));
  };
  try {
    await Promise.race([open(), failed]);
  } catch (error) {
    child.kill();
    throw error;
  }
  return child;
}
