import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

interface Message {
  readonly message: string;
  readonly description: string;
  readonly placeholders?: Record<string, { readonly content: string }>;
}

/** The real strings. */
export const messages: Record<string, Message> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

type StorageListener = (changes: Record<string, unknown>, area: string) => void;

let stored: Record<string, unknown> = {};
const storageListeners = new Set<StorageListener>();

async function write(changed: Record<string, unknown>): Promise<void> {
  // What is stored is a copy, as in a browser.
  stored = { ...stored, ...structuredClone(changed) };
  for (const listener of storageListeners) listener(changed, 'local');
}

/** As much of a browser as the card and the pages use, with the real strings. */
export const fakeBrowser = {
  i18n: {
    getMessage(key: string, substitutions: string[] = []): string {
      const entry = messages[key];
      if (!entry) return '';
      const fill = (text: string) =>
        text.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '');
      return fill(
        entry.message.replace(
          /\$([A-Z_]+)\$/g,
          (_, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? '',
        ),
      );
    },
  },
  storage: {
    local: {
      get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
      set: vi.fn(write),
    },
    onChanged: {
      addListener: (listener: StorageListener) => storageListeners.add(listener),
      removeListener: (listener: StorageListener) => storageListeners.delete(listener),
    },
  },
  tabs: { query: vi.fn(async (): Promise<{ id?: number; url?: string }[]> => []) },
  runtime: {
    sendMessage: vi.fn(async (): Promise<unknown> => null),
    openOptionsPage: vi.fn(async () => undefined),
  },
};

/** Empties the storage and forgets calls. */
export function resetBrowser(): void {
  stored = {};
  storageListeners.clear();
  fakeBrowser.storage.local.set.mockReset().mockImplementation(write);
  fakeBrowser.tabs.query.mockReset().mockResolvedValue([]);
  fakeBrowser.runtime.sendMessage.mockReset().mockResolvedValue(null);
}

/** What is stored under `key` now. */
export function storedValue(key: string): unknown {
  return stored[key];
}

/** Another page of the extension changes something. */
export async function storeElsewhere(key: string, value: unknown): Promise<void> {
  await write({ [key]: value });
}
