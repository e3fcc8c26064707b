/** Builds pages. */
export const page = (head: string, body = '<p>Words</p>', attributes = ''): string =>
  `<!doctype html>\n<html lang="kk"${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>\n`;

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
