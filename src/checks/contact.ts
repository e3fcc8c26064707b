/** Whether a value can be an address at which somebody is reached. Syntax only: nothing is ever called or opened. */

/** RFC 5321, §4.5.3.1.3: no path is longer, and no other address needs to be. */
const LONGEST_CONTACT = 256;

/** `mailto:`, `tel:`, a web address, an e-mail address or a telephone number. Letters of any script: IDNs are addresses too. */
export function canBeContact(value: string): boolean {
  const contact = value.trim();
  if (contact.length > LONGEST_CONTACT) return false;
  const scheme = /^(mailto|tel|https?):/i.exec(contact)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return isEmail(contact.slice('mailto:'.length).split('?')[0] ?? '');
  if (scheme === 'tel') return isTelephone(contact.slice('tel:'.length).split(';')[0] ?? '');
  if (scheme) return isWebAddress(contact);
  return isEmail(contact) || isTelephone(contact);
}

function isEmail(value: string): boolean {
  const [local = '', domain = '', ...more] = value.split('@');
  return more.length === 0 && /^[\p{L}\p{N}._%+'-]{1,64}$/u.test(local) && !NOBODY.test(local) && isDomain(domain);
}

/** Mailboxes that say of themselves that nobody reads them. */
const NOBODY = /^(?:no|do-?not|dont)[._-]?reply$/i;

function isDomain(value: string): boolean {
  const labels = value.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label)) &&
    /^(?:\p{L}{2,}|xn--[a-z0-9-]{2,})$/iu.test(labels.at(-1) ?? '')
  );
}

/** From three digits, as a short number, to fifteen, the most that ITU-T E.164, §6.2.1 allows. */
const isTelephone = (value: string): boolean =>
  /^\+?[\d\s().-]{3,40}$/.test(value.trim()) && /^\d{3,15}$/.test(value.replace(/\D/g, ''));

function isWebAddress(value: string): boolean {
  const host = /^https?:\/\/([^\s/?#@]{1,253})(?:[/?#]\S*)?$/i.exec(value)?.[1] ?? '';
  return isDomain(host.replace(/:\d{1,5}$/, ''));
}
