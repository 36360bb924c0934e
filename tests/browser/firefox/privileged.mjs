/**
 * Functions that Playwright runs in a page of Firefox that has the browser's own rights, to see and do what
 * the other browser's debugging protocol offers: `Services`, `Cc`, `Ci` and the like are globals there. Each
 * stands for itself, because only its own source is carried over.
 */

/** Installs the unpacked extension in `folder` as a temporary add-on and gives back its id. */
export async function install(folder) {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(folder);
  const { id } = await AddonManager.installTemporaryAddon(file);
  // From now on pages are described to assistive technology, of which the tests are a kind.
  globalThis.accessibility = Cc['@mozilla.org/accessibilityService;1'].getService(
    Ci.nsIAccessibilityService,
  );
  return id;
}

/** Starts the add-on anew, as an update does. */
export async function reload(id) {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Stops the add-on's background page, as the browser does after half a minute without work. */
export async function stopBackground(id) {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return extension.backgroundState;
}

/** Keeps the add-on's background page, and with it whatever shares its process, busy for `ms`. */
export function hangBackground({ id, ms }) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const background = [...extension.views].find(({ viewType }) => viewType === 'background');
  if (!background) throw new Error('The background does not run');
  const busy = `{ const end = Date.now() + ${ms}; while (Date.now() < end); }`;
  const { messageManager } = background.xulBrowser;
  messageManager.loadFrameScript(`data:,${encodeURIComponent(busy)}`, false);
}

/**
 * Runs an expression with the browser's rights in the process of the page at `address`, where `content` is
 * its window, and gives back the value.
 */
export async function inPage({ address, expression }) {
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    for (const { linkedBrowser } of window.gBrowser.tabs) {
      if (linkedBrowser.currentURI.spec !== address) continue;
      const { messageManager } = linkedBrowser;
      const name = `tests:${Math.random()}`;
      const answer = new Promise((resolve) => {
        messageManager.addMessageListener(name, function hear({ data }) {
          messageManager.removeMessageListener(name, hear);
          resolve(data);
        });
      });
      const script = `sendAsyncMessage(${JSON.stringify(name)}, (${expression}));`;
      messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
      return answer;
    }
  }
  throw new Error(`No page shows ${address}`);
}

/**
 * From now on keeps what pages send as bodies of requests, which Playwright is not told in Firefox, for
 * `takeBody`.
 */
export function keepBodies() {
  const { NetUtil } = ChromeUtils.importESModule('resource://gre/modules/NetUtil.sys.mjs');
  globalThis.bodies = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { uploadStream } = channel.QueryInterface(Ci.nsIUploadChannel);
    if (!uploadStream) return;
    const stream = uploadStream.QueryInterface(Ci.nsICloneableInputStream).clone();
    const text = NetUtil.readInputStreamToString(stream, stream.available());
    const { uploadStreamHasHeaders } = channel.QueryInterface(Ci.nsIUploadChannel2);
    const body = uploadStreamHasHeaders ? text.slice(text.indexOf('\r\n\r\n') + 4) : text;
    globalThis.bodies.push({ address: channel.URI.spec, base64: btoa(body) });
  }, 'http-on-opening-request');
}

/** Gives back the body, base64, of the oldest request to `address` that has not been asked for. */
export function takeBody(address) {
  const index = globalThis.bodies.findIndex((body) => body.address === address);
  return index < 0 ? undefined : globalThis.bodies.splice(index, 1)[0].base64;
}

/** Puts text where the caret is, as a system's palette of characters does. The page must be in front. */
export function insertText({ address, text }) {
  const window = Services.focus.activeWindow;
  const shown = window?.gBrowser?.selectedBrowser.currentURI.spec;
  if (shown !== address) throw new Error(`In front is ${shown}, not ${address}`);
  window.windowUtils.sendContentCommandEvent('insertText', null, text);
}

/**
 * Writes a word as the keyboard of a phone does: a composition that grows letter by letter and is then taken.
 * The page must be in front.
 */
export function compose({ address, word }) {
  const window = Services.focus.activeWindow;
  const shown = window?.gBrowser?.selectedBrowser.currentURI.spec;
  if (shown !== address) throw new Error(`In front is ${shown}, not ${address}`);
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  );
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('Another keyboard is used');
  for (let length = 1; length <= word.length; length += 1) {
    keyboard.setPendingCompositionString(word.slice(0, length));
    keyboard.appendClauseToPendingComposition(length, keyboard.ATTR_RAW_CLAUSE);
    keyboard.setCaretInPendingComposition(length);
    keyboard.flushPendingComposition();
  }
  keyboard.commitComposition();
}

/**
 * Taps with a finger on the page at `address`, which must be in front, at a point in CSS pixels from its top
 * left corner, and waits until the click that comes of it has been heard, or a second.
 */
export async function tap({ address, x, y }) {
  const window = Services.focus.activeWindow;
  const browser = window?.gBrowser?.selectedBrowser;
  const shown = browser?.currentURI.spec;
  if (shown !== address) throw new Error(`In front is ${shown}, not ${address}`);
  const name = `tests:${Math.random()}`;
  const heard = new Promise((resolve) => {
    browser.messageManager.addMessageListener(name, function hear({ data }) {
      browser.messageManager.removeMessageListener(name, hear);
      resolve(data);
    });
  });
  const listening = new Promise((resolve) => {
    browser.messageManager.addMessageListener(`${name}:listening`, resolve);
  });
  // A page may do away with what is pressed before it is clicked, so that no click follows.
  const script = `{
    const tell = () => sendAsyncMessage(${JSON.stringify(name)}, true);
    addEventListener('click', tell, { capture: true, once: true });
    content.setTimeout(tell, 1000);
    sendAsyncMessage(${JSON.stringify(`${name}:listening`)});
  }`;
  browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  await listening;
  const { left, top } = browser.getBoundingClientRect();
  const scale = window.devicePixelRatio;
  const onScreen = (start, edge, offset) => Math.round((start + edge + offset) * scale);
  window.windowUtils.sendNativeTouchTap(
    onScreen(window.mozInnerScreenX, left, x),
    onScreen(window.mozInnerScreenY, top, y),
    false,
  );
  await heard;
}

/**
 * What assistive technology is told of the alert dialog in the page at `address` or one of its frames:
 * nested `{ role, name, description, value, states, bounds, children }`, with bounds in CSS pixels from the
 * page's top left corner; `undefined` when none is showing. Buttons named `show` are scrolled into view.
 */
export function describeAlertDialog({ address, show }) {
  const { accessibility } = globalThis;
  const ariaRole = ({ attributes }) => {
    try {
      return attributes.getStringProperty('xml-roles');
    } catch {
      return '';
    }
  };
  const childrenOf = (node) =>
    Array.from({ length: node.childCount }, (_, index) => node.getChildAt(index));
  const find = (node) => {
    if (ariaRole(node) === 'alertdialog') return node;
    for (const child of childrenOf(node)) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  const boundsOf = (node) => {
    const [x, y, width, height] = [{}, {}, {}, {}];
    node.getBoundsInCSSPixels(x, y, width, height);
    return { x: x.value, y: y.value, width: width.value, height: height.value };
  };
  const statesOf = (node) => {
    const [state, extra] = [{}, {}];
    node.getState(state, extra);
    const names = accessibility.getStringStates(state.value, extra.value);
    return Array.from({ length: names.length }, (_, index) => names.item(index));
  };
  const heldBy = (node) => {
    try {
      return node.value;
    } catch {
      return '';
    }
  };
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    for (const { linkedBrowser } of window.gBrowser.tabs) {
      if (linkedBrowser.currentURI.spec !== address) continue;
      const page = accessibility.getAccessibleFor(linkedBrowser);
      const dialog = page && find(page);
      if (!dialog) continue;
      const corner = boundsOf(page);
      const describe = (node) => {
        const { x, y, width, height } = boundsOf(node);
        if (node.role === Ci.nsIAccessibleRole.ROLE_PUSHBUTTON && node.name === show) {
          node.scrollTo(Ci.nsIAccessibleScrollType.SCROLL_TYPE_ANYWHERE);
        }
        return {
          role: accessibility.getStringRole(node.role),
          name: node.name ?? '',
          description: node.description ?? '',
          value: heldBy(node),
          states: statesOf(node),
          bounds: { x: x - corner.x, y: y - corner.y, width, height },
          children: childrenOf(node).map(describe),
        };
      };
      return describe(dialog);
    }
  }
  return undefined;
}
