// The mark that stands where a text or a part of one was withheld. One width for all, so that it tells nothing about length.

export const withheldMarker = '[withheld]';

/** Where a withheld value of the case is itself part of the usual mark: too short to be any searched value (design §6). */
export const shortMarker = '[***]';

/** Shorter values stand in too many words to be searched for (design §6). */
export const shortestSearchedLength = 6;
