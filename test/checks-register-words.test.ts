/** A register whose words are real: no placeholders, no copies, no one sentence for all, no evidence that is the register. */
import { describe, expect, test } from 'vitest';
import { harmsConsidered } from '../src/checks/harms-considered.ts';
import { measuresTaken } from '../src/checks/measures-taken.ts';
import { risksRegistered } from '../src/checks/risks-registered.ts';
import { isPlaceholder, saysSomething } from '../src/checks/says-something.ts';
import { HARMS } from '../src/model/manifest/risk.ts';
import { breachesOf, ID, risk, summary, system } from './support/context.ts';

const NOTHING = [
  'TODO',
  'todo: describe',
  'Risk of bias (TODO)',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit',
  'Sed ut… lorem ipsum dolor sit amet',
  'test',
  'test test test',
  'asdf',
  'none',
  'no',
  'same as above',
  'description goes here',
  'The quick brown fox jumps over the lazy dog',
  '-',
  'заполнить',
  'Описание риска УТОЧНИТЬ',
  'нет',
  'Текст текст текст',
  'тест',
  'см. выше',
  'то же самое',
  'Далеко-далеко за словесными горами',
  'Съешь ещё этих мягких французских булок',
  'пример текста',
  'толтыру',
  'ТОЛТЫРУ: тәуекел сипаттамасы',
  'жоқ',
  'сынақ',
  'мәтін мәтін',
  'үлгі мәтін',
  'жоғарыда айтылғандай',
  'мәтін осында',
];

const SOMETHING = [
  'A poster shows an event that is not going to happen',
  'The to-do list of one user is shown to another',
  'The test set leaks into training',
  'Fraud',
  'Bias against older applicants is not noticed in tests',
  'Модель выдумывает цитаты',
  'Нет доступа к поддержке ночью',
  'Пример из обучающих данных выдают дословно, и автор узнаёт свой текст',
  'Афиша показывает событие, которого не будет',
  'Афишада болмайтын оқиға көрсетіледі',
  'Дауыс көшірмесі алаяқтыққа пайдаланылады',
  'Сынақ деректерінде жоқ диалект қате танылады',
];

const registered = (...descriptions: readonly string[]) =>
  risksRegistered(
    system({
      management: { risks: descriptions.map((description, index) => risk({ id: `R${index + 1}`, description })) },
    }),
    {},
  );

describe('a risk says what could happen', () => {
  test.each(NOTHING)('“%s” does not', (description) => {
    const outcome = registered('A poster bears a forbidden sign', description);
    expect(summary(outcome)).toEqual(['unmet risk-says-nothing']);
    expect(breachesOf(outcome)[0]?.at).toEqual({
      in: 'manifest',
      path: ['risk-management', ID, 'risks', 1, 'description'],
    });
  });
  test.each(SOMETHING)('“%s” does', (description) => expect(summary(registered(description))).toEqual(['met']));
});

describe('each risk is its own', () => {
  test('a description that only changes its number, case or signs is a copy', () => {
    expect(summary(registered('The model invents quotations', 'The model  invents quotations (2)!'))).toEqual([
      'unmet risk-copied ≤warning',
    ]);
    expect(
      summary(registered('Модель выдумывает цитаты', 'Модель скрывает источник', 'МОДЕЛЬ ВЫДУМЫВАЕТ ЦИТАТЫ.')),
    ).toEqual(['unmet risk-copied ≤warning']);
    expect(summary(registered('The model invents quotations', 'The model invents sources'))).toEqual(['met']);
  });
  test('two risks of one name', () => {
    const risks = [risk(), risk({ description: 'A poster bears a forbidden sign' })];
    expect(summary(risksRegistered(system({ management: { risks } }), {}))).toEqual([
      'unmet risk-named-twice ≤warning',
    ]);
  });
});

describe('a measure says what is done, against this risk', () => {
  const doing = (...whats: readonly string[]) =>
    whats.map((what, index) =>
      risk({
        id: `R${index + 1}`,
        description: `Something else happens, case ${'abcdefgh'[index]}${'x'.repeat(index + 1)}`,
        measures: [{ what, owner: 'Desk', since: '2026-02-01' }],
      }),
    );
  const of = (...whats: readonly string[]) => measuresTaken(system({ management: { risks: doing(...whats) } }), {});

  test('beside a real measure a placeholder is noticed too', () => {
    const measures = [
      { what: 'An editor approves', owner: 'Desk', since: '2026-02-01' },
      { what: 'lorem ipsum dolor', owner: 'Desk', since: '2026-02-01' },
    ];
    const outcome = measuresTaken(system({ management: { risks: [risk({ measures })] } }), {});
    expect(summary(outcome)).toEqual(['unmet measure-says-nothing ≤warning']);
  });
  test('the risk said over again is no measure', () => {
    const measures = [{ what: 'The model invents quotations.', owner: 'Desk', since: '2026-02-01' }];
    const copied = [risk({ description: 'The model invents quotations', measures })];
    expect(summary(measuresTaken(system({ management: { risks: copied } }), {}))).toEqual(['unmet no-measure']);
  });
  test.each(['TBD', 'нет', 'тексеру'])('an owner called “%s” is nobody', (owner) => {
    const measures = [{ what: 'An editor approves', owner, since: '2026-02-01' }];
    expect(summary(measuresTaken(system({ management: { risks: [risk({ measures })] } }), {}))).toEqual([
      'unmet measure-without-owner ≤warning',
    ]);
  });
  test('one sentence for all is no targeted measure; for two it may be', () => {
    expect(summary(of('We follow the law', 'We follow the law.', 'WE FOLLOW THE LAW'))).toEqual([
      'unmet one-measure-for-all ≤warning',
    ]);
    expect(summary(of('Меры приняты', 'Меры приняты'))).toEqual(['unmet one-measure-for-all ≤notice']);
    expect(summary(of('An editor approves', 'An editor approves', 'A filter refuses'))).toEqual(['met']);
    expect(summary(of('An editor approves'))).toEqual(['met']);
  });
  test('a register is no evidence of itself', () => {
    const measures = [{ what: 'An editor approves', owner: 'Desk', since: '2026-02-01', evidence: './r.yaml' }];
    const parts = { register: 'r.yaml', risks: [risk({ measures })] };
    const fact = { state: 'text', file: 'r.yaml', text: 'risks: see the list of them' } as const;
    const own = system({ management: parts, files: { 'r.yaml': fact, './r.yaml': fact } });
    expect(summary(measuresTaken(own, {}))).toEqual(['unmet evidence-is-register ≤warning']);
    const log = { 'r.yaml': fact, './r.yaml': { ...fact, file: 'log.md', text: 'Approved on Monday by the desk' } };
    expect(summary(measuresTaken(system({ management: parts, files: log }), {}))).toEqual(['met']);
  });
});

describe('a harm is set aside with a reason of its own', () => {
  const others = HARMS.filter((harm) => harm !== 'false-information');
  const aside = (reasonOf: (harm: string) => string) =>
    summary(
      harmsConsidered(
        system({
          management: {
            risks: [risk()],
            'not-applicable': Object.fromEntries(others.map((harm) => [harm, reasonOf(harm)])),
          },
        }),
        { harms: HARMS },
      ),
    );
  test.each(['Not applicable', 'n/a', 'не применимо.', 'Нет такого риска', 'қолданылмайды', 'Мұндай тәуекел жоқ'])(
    '“%s” is none',
    (said) =>
      expect(aside((harm) => (harm === 'health' ? said : `Posters have nothing to do with ${harm}`))).toEqual([
        'unmet harm-without-reason',
      ]),
  );
  test('one reason for all', () => {
    expect(aside(() => 'Our system is harmless')).toEqual(['unmet harms-set-aside-alike']);
    expect(aside(() => 'Біздің жүйе зиянсыз')).toEqual(['unmet harms-set-aside-alike']);
    expect(aside((harm) => `Posters have nothing to do with ${harm}`)).toEqual(['met']);
  });
});

test('a document of dummy text says nothing, however long; one that quotes it does', () => {
  const latin = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.\nUt enim ad minim veniam, quis nostrud.\n';
  expect(saysSomething(latin.repeat(20))).toBe(false);
  expect(saysSomething('текст текст текст\n'.repeat(50))).toBe(false);
  expect(saysSomething(`${latin}The press desk checks every poster.`)).toBe(true);
  expect(
    isPlaceholder(
      'The sample text on the first poster was mistaken by many readers for a real announcement of the city',
    ),
  ).toBe(false);
});
