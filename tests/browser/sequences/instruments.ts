/** What is put into every page and frame before any script of it, with the extension and without. */

/** What the test asks a page. */
export interface Instruments {
  /** Posts that the page has begun to send, and those that the server has taken. */
  begun: number;
  taken: number;
  /** Clicks on the button and keys that would send which the page has heard, whoever made them. */
  heard: number;
  /** Lets time pass on the page's clock, in milliseconds. */
  tick(time: number): void;
  /** The pause card's element, in the page or a frame of it. */
  card(): Element | null;
}

declare global {
  interface Window {
    instruments: Instruments;
    /** These are the fixture page's: a new box, a question put to the writer, what stands in the editor. */
    fresh(): Promise<void>;
    ask(): Promise<void>;
    draft(): unknown;
  }
}

/**
 * Counts what is sent, and puts a clock into the page that only the test moves: editors group what one undo
 * takes back by the time between two changes, and while a card is up time goes by. Runs in the page.
 */
export function install(): void {
  let now = 1_750_000_000_000;
  const Real = Date;
  class Clock extends Real {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
    static override now() {
      return now;
    }
  }
  globalThis.Date = Clock as DateConstructor;

  if (window === top) {
    const frames = () =>
      [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
    window.instruments = {
      begun: 0,
      taken: 0,
      heard: 0,
      tick(time) {
        now += time;
      },
      card: () => {
        for (const place of [document, ...frames()]) {
          const card = place.querySelector('pause-card');
          if (card) return card;
        }
        return null;
      },
    };
    const ask = window.fetch;
    window.fetch = async (...request) => {
      window.instruments.begun += 1;
      const answer = await ask(...request);
      window.instruments.taken += 1;
      return answer;
    };
  }
  const hear = () => {
    if (top) top.instruments.heard += 1;
  };
  document.addEventListener(
    'click',
    (event) => {
      if ((event.target as Element).closest('button')) hear();
    },
    true,
  );
  document.addEventListener('keydown', ({ key }) => key === 'Enter' && hear(), true);
}
