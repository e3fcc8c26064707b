/** Is there documentation at all, and are the papers there that the risk degree needs? */
import type { Breach, Check, DocumentName, SystemChecks, SystemContext } from '../model/check.ts';
import { fileBreach } from './named-file.ts';
import { milder, outcomeOf, unmet } from './outcome.ts';
import { atKey, atSystem, inManifest } from './places.ts';

/**
 * No documentation at all is a breach by itself. Which papers make a full set is told by a by-law whose text we have
 * not seen, so a missing one is a warning. Without a degree, the smallest set is asked for.
 */
export const documentsForDegree: Check<SystemContext, SystemChecks['documents-for-degree']> = (context, { sets }) => {
  const { system, id } = context;
  const documents = system.documents ?? {};
  const missing = system.documents ? atKey('systems', id, 'documents') : atSystem(context);
  const declared = DOCUMENTS.flatMap((name) => {
    const value = documents[name];
    return value === undefined ? [] : [fileBreach(context, value, inManifest('systems', id, 'documents', name))];
  });
  const saysNothing = (breach: Breach | null) => breach?.verdict === 'unmet';
  if (declared.every(saysNothing))
    return outcomeOf([unmet({ id: 'no-documentation', data: {} }, missing), ...milder(declared, 'warning')]);

  const degree = system.risk?.degree;
  const wanted = sets[degree ?? 'minimal'];
  const absent = wanted.filter((name) => documents[name] === undefined);
  return outcomeOf([
    ...absent.map((paper) =>
      unmet({ id: 'paper-missing', data: { paper, degree: degree ?? 'undeclared' } }, missing, 'warning'),
    ),
    ...milder(declared, 'warning'),
  ]);
};

const DOCUMENTS: readonly DocumentName[] = ['system', 'risk', 'data-libraries', 'principles'];
