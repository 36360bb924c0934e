/** What a window tells about where it is; a `Window` fits. */
export interface Place {
  readonly location: Pick<Location, 'hostname' | 'host' | 'pathname'> & {
    /** From the parent's origin outwards to the top; not in every browser. */
    readonly ancestorOrigins?: ArrayLike<string>;
  };
  readonly origin: string;
  readonly parent: Place | null;
}

export interface Host {
  /** For example "www.example.org". Empty where there is none, as in a local file. */
  readonly hostname: string;
  /** The same with the port, if it is not the usual one. */
  readonly host: string;
}

const NOWHERE: Host = { hostname: '', host: '' };

/**
 * The host whose switch counts for this window: the site in the address bar wherever it can be known, else
 * the window's own. A frame without an address of its own (`about:srcdoc`, `blob:`) has that of whoever
 * made it.
 */
export function switchHost(place: Place): Host {
  const top = topHost(place);
  return top.hostname === '' ? ownHost(place) : top;
}

/** The host whose software runs in this window. */
export function ownHost(place: Place): Host {
  const { hostname, host } = place.location;
  return hostname === '' ? hostOf(place.origin) : { hostname, host };
}

/** Whether the writer has switched the site off; with a port or without, as it was written down. */
export function isOff(sitesOff: readonly string[], { hostname, host }: Host): boolean {
  return hostname !== '' && (sitesOff.includes(hostname) || sitesOff.includes(host));
}

function topHost(place: Place): Host {
  const { ancestorOrigins } = place.location;
  if (ancestorOrigins) {
    const top = ancestorOrigins[ancestorOrigins.length - 1];
    return top === undefined ? ownHost(place) : hostOf(top);
  }
  try {
    let at = place;
    while (at.parent && at.parent !== at) at = at.parent;
    return ownHost(at);
  } catch {
    // The frame around it is of another site, and does not tell.
    return NOWHERE;
  }
}

function hostOf(origin: string): Host {
  try {
    const { hostname, host } = new URL(origin);
    return { hostname, host };
  } catch {
    return NOWHERE;
  }
}
