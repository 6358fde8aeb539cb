// A remembered window opens where it can be seen and taken hold of, whatever screens there are now.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeWindow,
  readWindowState,
  type WindowState,
  writeWindowState,
} from '../../../electron/shell/window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 984 };
const state: WindowState = {
  x: 100,
  y: 80,
  width: 1300,
  height: 800,
  isMaximized: false,
  zoom: 1.25,
  isHiddenFromCapture: false,
};

describe('A window', () => {
  it('opens in the middle of the first screen the first time', () => {
    expect(placeWindow(null, [screen])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  it('opens where it was', () => {
    expect(placeWindow(state, [screen])).toEqual({ x: 100, y: 80, width: 1300, height: 800 });
    expect(placeWindow({ ...state, x: 1950 }, [screen, second])).toMatchObject({ x: 1920, y: 80 });
  });

  it('comes back to the first screen when its own is gone', () => {
    expect(placeWindow({ ...state, x: 2000 }, [screen])).toMatchObject({ x: 310, width: 1300 });
  });

  it('is never larger than its screen', () => {
    expect(placeWindow({ ...state, width: 5000, height: 5000 }, [second])).toMatchObject({ width: 1280, height: 984 });
  });

  it('can always be taken hold of', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(number, number, size, size, fc.boolean(), (x, y, width, height, hasSecond) => {
        const screens = hasSecond ? [screen, second] : [screen];
        const placed = placeWindow({ ...state, x, y, width, height }, screens);
        const holder = screens.find(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height,
        );
        expect(holder).toBeDefined();
      }),
    );
  });

  it('is remembered in a file that a broken one does not spoil', () => {
    const folder = mkdtempSync(join(tmpdir(), 'signet-window-'));
    const file = join(folder, 'deeper/window-state.json');
    expect(readWindowState(file)).toBeNull();
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    for (const text of ['', '{', '[]', '7', 'null']) {
      writeFileSync(file, text);
      expect(readWindowState(file)).toBeNull();
    }
    rmSync(folder, { recursive: true });
  });

  it('keeps what fits where one field does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'signet-window-'));
    const file = join(folder, 'window-state.json');
    writeFileSync(file, JSON.stringify({ ...state, isHiddenFromCapture: true, zoom: 99, width: 'wide', extra: 1 }));
    expect(readWindowState(file)).toEqual({ ...state, isHiddenFromCapture: true, zoom: 1, width: 1440 });
    rmSync(folder, { recursive: true });
  });
});
