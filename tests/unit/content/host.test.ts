import { describe, expect, it } from 'vitest';
import { isOff, ownHost, type Place, switchHost } from '../../../src/content/host.ts';

/** A window at this address, inside the given one. */
function at(address: string, parent: Place | null = null, ancestors?: string[]): Place {
  const { hostname, host, pathname, origin } = new URL(address);
  return {
    location: { hostname, host, pathname, ...(ancestors ? { ancestorOrigins: ancestors } : {}) },
    origin,
    parent,
  };
}

/** A frame without an address of its own. */
const blank = (parent: Place, origin: string, ancestors?: string[]): Place => ({
  location: {
    hostname: '',
    host: '',
    pathname: 'srcdoc',
    ...(ancestors ? { ancestorOrigins: ancestors } : {}),
  },
  origin,
  parent,
});

const top = at('https://blog.example:8080/post');

describe('the host whose switch counts', () => {
  it('is the own one at the top', () => {
    expect(switchHost(top)).toEqual({ hostname: 'blog.example', host: 'blog.example:8080' });
    expect(switchHost({ ...top, parent: top })).toEqual(switchHost(top));
  });

  it('is that of the top in a frame of another site, where the browser tells', () => {
    const frame = at('https://comments.example/', null, [
      'https://middle.example',
      'https://blog.example:8080',
    ]);
    expect(switchHost(frame)).toEqual(switchHost(top));
  });

  it('is that of the top in frames of the same site', () => {
    expect(switchHost(blank(at('https://blog.example/frame', top), 'null'))).toEqual(
      switchHost(top),
    );
  });

  it('is the own one where nothing can be known of the top', () => {
    const walled = {
      get location(): Place['location'] {
        throw new DOMException('Blocked', 'SecurityError');
      },
      origin: 'null',
      parent: null,
    };
    const frame = at('https://comments.example/', walled);
    expect(switchHost(frame).hostname).toBe('comments.example');
    expect(switchHost(blank(walled, 'https://comments.example')).hostname).toBe('comments.example');
    expect(switchHost(at('https://comments.example/', null, ['null'])).hostname).toBe(
      'comments.example',
    );
  });
});

describe('the own host', () => {
  it('is that of whoever made a frame without an address', () => {
    expect(ownHost(blank(top, 'https://x.com')).hostname).toBe('x.com');
    expect(ownHost(blank(top, 'null')).hostname).toBe('');
  });
});

describe('a site that is switched off', () => {
  it('is found with its port or without', () => {
    const host = { hostname: 'blog.example', host: 'blog.example:8080' };
    expect(isOff(['blog.example'], host)).toBe(true);
    expect(isOff(['blog.example:8080'], host)).toBe(true);
    expect(isOff(['blog.example:9090', 'example', 'other.blog.example'], host)).toBe(false);
  });

  it('is never one without a host', () => {
    expect(isOff([''], { hostname: '', host: '' })).toBe(false);
  });
});
