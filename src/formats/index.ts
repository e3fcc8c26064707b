/** The containers we know, most particular signature first. */
import type { Format } from '../model/mark.ts';
import { c2paStore } from './c2pa-store.ts';
import { html } from './html.ts';
import { jpeg } from './jpeg.ts';
import { known } from './known.ts';
import { png } from './png.ts';
import { text } from './text.ts';
import { webp } from './webp.ts';

export const formats: readonly Format[] = [png, jpeg, webp, c2paStore, ...known, html, text];
