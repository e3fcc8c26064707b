/** Reads the actions assertion: what was done to the file, by which tool, and where its content came from (C2PA 2.4 §18.15). */
import { type System, system, systemOf } from './claim.ts';
import { entry, isMap, listAt, textAt, textsOf, type Value } from './value.ts';

/** One thing done to the file. `sourceTypes` are digital source types, verbatim; one at most in a well-made credential. */
export interface Action {
  readonly name: string;
  readonly sourceTypes: readonly string[];
  readonly agent: System | null;
  /** The source type stood among the action's parameters under a vendor's own name, where C2PA does not look for it. */
  readonly misplaced: boolean;
}

/** `allIncluded`: the maker says the list is complete. Without it, "no AI action" proves nothing (§18.15.4). */
export interface Actions {
  readonly actions: readonly Action[];
  readonly allIncluded: boolean;
}

const EVERY_ACTION = '*';
const NOTHING: Action = { name: '', sourceTypes: [], agent: null, misplaced: false };

/**
 * The actions of a `c2pa.actions` or `c2pa.actions.v2` assertion, each with what it takes over from templates (§18.15.6:
 * the `*` template first, then those of its name in order, then its own values) and, for related actions, from the
 * action they belong to (§18.15.8). Items that are no maps are passed over.
 */
export function readActions(assertion: Value): Actions {
  const agents = listAt(assertion, 'softwareAgents');
  const templates = templatesByName(listAt(assertion, 'templates'), agents);
  const actions: Action[] = [];
  // A queue instead of recursion: related actions may nest as deep as the decoder allows.
  const queue = listAt(assertion, 'actions').map((item) => ({ item, primary: NOTHING }));
  for (const { item, primary } of queue) {
    if (!isMap(item)) continue;
    const own = stated(item, agents);
    const name = own.name === '' ? primary.name : own.name;
    const template = templates.get(name) ?? templates.get(EVERY_ACTION) ?? NOTHING;
    const action = { ...over(template, over(primary, own)), name };
    actions.push(action);
    for (const related of listAt(item, 'related')) queue.push({ item: related, primary: action });
  }
  return { actions, allIncluded: entry(assertion, 'allActionsIncluded') === true };
}

/** For every name a template has: the `*` templates and those of that name, laid over one another in order. */
function templatesByName(templates: readonly Value[], agents: readonly Value[]): ReadonlyMap<string, Action> {
  const read = templates.map((template) => stated(template, agents));
  const every = read.filter((template) => template.name === EVERY_ACTION).reduce(over, NOTHING);
  const merged = new Map([[EVERY_ACTION, every]]);
  for (const template of read) {
    if (template.name === EVERY_ACTION) continue;
    merged.set(template.name, over(merged.get(template.name) ?? every, template));
  }
  return merged;
}

/** What an action or template says by itself. */
function stated(item: Value, agents: readonly Value[]): Action {
  const direct = textsOf(entry(item, 'digitalSourceType'));
  const parameters = entry(item, 'parameters');
  const among = direct.length > 0 ? [] : vendorsOwn(parameters);
  const agent = systemOf(entry(item, 'softwareAgent')) ?? indexed(entry(item, 'softwareAgentIndex'), agents);
  return {
    name: textAt(item, 'action') ?? '',
    sourceTypes: [...direct, ...among],
    agent: agent ?? adobeModel(parameters),
    misplaced: among.length > 0,
  };
}

/** Adobe Firefly opens what another maker's model generated and writes `com.adobe.digitalSourceType` among the parameters. */
function vendorsOwn(parameters: Value): readonly string[] {
  if (!isMap(parameters)) return [];
  const keys = [...parameters.keys()].filter((key) => typeof key === 'string');
  return keys
    .filter((key) => /(?:^|\.)digitalSourceType$/u.test(key))
    .flatMap((key) => textsOf(entry(parameters, key)));
}

function adobeModel(parameters: Value): System | null {
  const name = textAt(parameters, 'com.adobe.details') ?? textAt(parameters, 'com.adobe.modelId');
  return name === null ? null : system(name, entry(parameters, 'com.adobe.modelVersion'));
}

function indexed(index: Value, agents: readonly Value[]): System | null {
  return typeof index === 'number' ? systemOf(agents[index] ?? null) : null;
}

/** The upper action, with the lower one showing through where the upper says nothing. */
function over(lower: Action, upper: Action): Action {
  const { sourceTypes, misplaced } = upper.sourceTypes.length > 0 ? upper : lower;
  return { name: upper.name, sourceTypes, misplaced, agent: upper.agent ?? lower.agent };
}
