import type { Channel } from '../settings/channels.ts';
import { type Composer, composerIn } from './composers/composer.ts';
import { isDisabled } from './composers/control.ts';
import { fieldAt, mayBeRead, TYPED_INTO } from './composers/editable.ts';
import { queryAll } from './dom.ts';
import { couldPost } from './recognise/score.ts';
import type { ComposeBox, PageAddress, Site } from './site.ts';

/** A box of a site, found around a part of the page. */
interface Claim {
  readonly site: Site;
  readonly box: ComposeBox;
  readonly root: Element;
  readonly fields: readonly Element[];
}

/** Tells which compose box, if any, a part of the page belongs to. Keeps nothing. */
export interface Recogniser {
  /** The compose box that a field belongs to. */
  ofField(field: Element): Composer | null;
  /** The compose box whose post pressing this control would send. */
  ofControl(control: Element): Composer | null;
  /** The compose box whose post submitting this form would send. */
  ofForm(form: Element, submitter: Element | null): Composer | null;
  /** The compose box whose post a key sends wherever the focus is, such as saving a published page. */
  ofShortcut(event: KeyboardEvent): Composer | null;
  /** The same box as it is on the page now, if the page has replaced its nodes; null if it is gone. */
  again(composer: Composer, text: string): Composer | null;
}

/**
 * `page` is asked each time, because a page may go to another address without loading. `on` are the channels
 * that are looked at; a box of any other is claimed by its site, and left alone.
 */
export function createRecogniser(
  sites: readonly Site[],
  page: () => PageAddress,
  on: readonly Channel[] = ['public'],
): Recogniser {
  const applying = (): Site[] => {
    const address = page();
    const isHere = ({ path }: ComposeBox) => path === undefined || path.test(address.path);
    return sites
      .filter((site) => site.appliesTo(address))
      .map((site) => ({ ...site, boxes: site.boxes.filter(isHere) }));
  };

  const isOn = (box: ComposeBox) => on.includes(box.channel ?? 'public');

  const leftAlone = (part: Element, here: readonly Site[]) =>
    here.some((site) => site.leavesAlone(part));

  const claimOf = (part: Element, here: readonly Site[]): Claim | null => {
    for (const site of here) {
      for (const box of site.boxes) {
        const root = box.root(part);
        if (!root) continue;
        const fields = box.fields(root);
        if (fields.length === 0 || fields.some((field) => leftAlone(field, here))) continue;
        return { site, box: box.as?.(root) ?? box, root, fields };
      }
    }
    return null;
  };

  const composerOf = (part: Element, here: readonly Site[]): Composer | null => {
    const claim = claimOf(part, here);
    if (!claim || !isOn(claim.box)) return null;
    const { site, box, root, fields } = claim;
    // A control that only its name gives away must not make a public post of a message's field.
    const others = fields.filter((field) => field !== part).map((field) => claimOf(field, here));
    return others.every((other) => !other || isOn(other.box))
      ? composerIn(site.id, box, root)
      : null;
  };

  const recogniser: Recogniser = {
    ofField(field) {
      if (!mayBeRead(field)) return null;
      const here = applying();
      if (leftAlone(field, here)) return null;
      const composer = composerOf(field, here);
      return composer?.fields().includes(field) ? composer : null;
    },

    ofControl(control) {
      if (isDisabled(control)) return null;
      const here = applying();
      return leftAlone(control, here) ? null : composerOf(control, here);
    },

    ofForm(form, submitter) {
      const here = applying();
      if (submitter) {
        const composer = recogniser.ofControl(submitter);
        if (composer) return composer;
        if (leftAlone(submitter, here)) return null;
      }
      const composer = composerOf(form, here);
      return !submitter || couldPost(submitter) ? composer : null;
    },

    ofShortcut(event) {
      for (const site of applying()) {
        for (const box of site.boxes) {
          const root = box.sentByShortcut?.(event);
          if (!root) continue;
          return isOn(box) ? composerIn(site.id, box, root) : null;
        }
      }
      return null;
    },

    again(composer, text) {
      if (composer.isConnected && composer.fields().length > 0) return composer;
      for (const element of queryAll(document, TYPED_INTO)) {
        const found = fieldAt(element) === element ? recogniser.ofField(element) : null;
        if (found?.site === composer.site && found.text() === text) return found;
      }
      return null;
    },
  };
  return recogniser;
}
