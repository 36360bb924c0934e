/**
 * The places where people write, by who reads it. What is `public` is looked at on every site that is
 * switched on; each of the others only where the writer asks for it. A password is never looked at.
 */
export const CHANNELS = ['public', 'message', 'chat', 'email', 'search', 'code'] as const;

export type Channel = (typeof CHANNELS)[number];

/** The channels that are off until the writer switches them on. */
export const OPTIONAL_CHANNELS = ['message', 'chat', 'email', 'search', 'code'] as const;

export type OptionalChannel = (typeof OPTIONAL_CHANNELS)[number];
