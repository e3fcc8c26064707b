/** Which part of the files a run looked at, in English. */
import type { Extent, WholeWhy } from '../../model/extent.ts';

/** A reference that a person named stays as it is. */
const short = (commit: string): string => (/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 12) : commit);
const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;

/** One sentence or two for each extent. */
export function extent(about: Extent): string {
  if (about.part === 'all') return `Everything was checked, not only what changed: ${why(about.why)}`;
  const part =
    about.part === 'staged'
      ? `what the ${files(about.files)} staged for the commit touch, as staged`
      : `what the ${files(about.files)} changed ${about.base === null ? 'so far' : `since ${short(about.base)}`} touch`;
  return `Only a part was looked at: ${part}. Rules about the manifest as a whole ran in full.`;
}

function why(reason: WholeWhy): string {
  switch (reason.id) {
    case 'no-git':
      return 'there is no git repository here, or git does not answer.';
    case 'no-base':
      return `the commit to compare with (${short(reason.base)}) is not in this clone. In actions/checkout set \`fetch-depth: ${reason.depth}\`.`;
    case 'rewritten':
      return 'the two commits share no history here, or it was rewritten. In actions/checkout `fetch-depth: 0` brings all of it.';
    case 'new-branch':
      return 'the branch is new, so there is nothing to compare it with.';
    case 'not-checked-out':
      return 'the files checked out are not those that the event is about. Check out the commit of the event.';
    case 'event':
      return `the event “${reason.name}” does not say what to compare with.`;
    case 'touches-all':
      return `everything depends on ${reason.file}, and it changed.`;
    case 'no-old-text':
      return `what ${reason.file} said before could not be read.`;
  }
}
