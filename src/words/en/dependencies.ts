/** English questions about packages that do not fit what is declared. */
import type { Words } from '../../model/reason.ts';
import type { DependencyReasons, NamedPackages } from '../../model/reason-dependency.ts';

const listed = ({ packages, more }: NamedPackages): string => {
  const named = packages.map(({ name, file, line }) => `${name} (${file}, line ${line})`).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
};

export const dependencyWords: Words<DependencyReasons> = {
  'system-undeclared': (data) =>
    `The manifest declares no AI system, but the code is built on packages for AI: ${listed(data)}. Does it use AI? Then declare the system.`,
  'emotions-contradicted': (data) =>
    `The manifest declares \`emotion-recognition: absent\`, but packages that tell emotions or attributes of a person are there: ${listed(data)}. What are they used for?`,
  'regime-contradicted': (data) =>
    `The manifest declares \`regime: local\`, but clients of public AI services are there: ${listed(data)}. Do they reach a public network?`,
  'training-without-datasets': (data) =>
    `The manifest names no \`datasets\`, but packages that train models are there: ${listed(data)}. Is something trained, and on which data?`,
};
