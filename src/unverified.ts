/** Names the credentials that nobody could verify, and why. */
import type { UncheckedReason } from './model/credential.ts';
import type { FileReading } from './model/mark.ts';
import type { Text } from './model/text.ts';

/** Something not looked at, and why. */
export interface Unlooked {
  readonly duty: Text;
  readonly why: Text;
}

/** Why a credential was not verified; each reason is told once, with the first of its files. */
const UNCHECKED: Readonly<Record<UncheckedReason, Text>> = {
  'too-large': {
    en: 'the file is too big to be verified in bounded memory',
    ru: 'файл слишком велик для проверки в ограниченной памяти',
    kk: 'файл шектеулі жадта тексеру үшін тым үлкен',
  },
  container: {
    en: 'the library cannot verify credentials in files of this kind',
    ru: 'библиотека не умеет проверять удостоверения в файлах такого вида',
    kk: 'кітапхана мұндай файлдардағы куәліктерді тексере алмайды',
  },
  'file-away': {
    en: 'the credential stands alone, without the file it speaks of',
    ru: 'удостоверение лежит отдельно, без файла, о котором оно говорит',
    kk: 'куәлік өзі айтатын файлсыз, жеке тұр',
  },
  refused: {
    en: 'the library could not read the credential: `tanba inspect` shows why',
    ru: 'библиотека не смогла прочесть удостоверение: причину покажет `tanba inspect`',
    kk: 'кітапхана куәлікті оқи алмады: себебін `tanba inspect` көрсетеді',
  },
  several: {
    en: 'the file holds several credentials',
    ru: 'в файле несколько удостоверений',
    kk: 'файлда бірнеше куәлік бар',
  },
};

/** Credentials of `readings` that were not verified to the end, and trust lists (paths) in which there is nobody to trust. */
export function unverified(readings: readonly FileReading[], emptyLists: readonly string[]): readonly Unlooked[] {
  return [...unchecked(readings), ...emptyLists.map(noCertificates)];
}

function unchecked(readings: readonly FileReading[]): readonly Unlooked[] {
  const told = new Map<UncheckedReason, { readonly first: string; readonly count: number }>();
  for (const { file, credentials } of readings) {
    for (const { unchecked } of credentials) {
      if (!unchecked) continue;
      const { first, count } = told.get(unchecked.reason) ?? { first: file, count: 0 };
      told.set(unchecked.reason, { first, count: count + 1 });
    }
  }
  return [...told].map(([reason, { first, count }]) => ({
    duty: {
      en: `Whether C2PA credentials hold (${count}, the first in ${first})`,
      ru: `Действительны ли удостоверения C2PA (${count}, первое — в ${first})`,
      kk: `C2PA куәліктері жарамды ма (${count}, біріншісі — ${first})`,
    },
    why: UNCHECKED[reason],
  }));
}

const noCertificates = (file: string): Unlooked => ({
  duty: {
    en: `Whether signers are trusted by ${file}`,
    ru: `Есть ли доверие подписавшим по ${file}`,
    kk: `${file} бойынша қол қоюшыларға сенуге бола ма`,
  },
  why: {
    en: 'the file holds no certificate in PEM form: `tanba trust update` fetches the official lists',
    ru: 'в файле нет ни одного сертификата PEM: официальные списки скачивает `tanba trust update`',
    kk: 'файлда PEM түріндегі сертификат жоқ: ресми тізімдерді `tanba trust update` жүктейді',
  },
});
