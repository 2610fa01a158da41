/**
 * A press does not wait for what it leads to, and what reads a page at one instant reads whichever page stands. So in a journey something
 * must be expected between the two: the linter follows the statements of each block, and the helpers of the file.
 */
const PRESSES = new Set(['click', 'dblclick', 'press']);
const READS = new Set([
  ...['url', 'count', 'all', 'screenshot', 'pdf', 'content', 'isVisible', 'isChecked', 'boundingBox'],
  ...['allInnerTexts', 'allTextContents', 'innerText', 'textContent', 'inputValue', 'getAttribute'],
  ...['evaluate', 'evaluateAll'],
]);
const READING_HELPERS = new Set(['checkAccessibility', 'settled', 'widthBeyond', 'widthBeyondAt', 'printed']);
const WAITS = /^(goto|reload|goBack|goForward|poll|toPass|waitFor\w*)$/;
/** Held before the press too, most often. */
const ABSENT = /^(toHaveCount|toBeHidden)$/;
const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

export const readsWait = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      early:
        'Expect what the press leads to (its heading, or what it changes) before reading the page: nothing waits here.',
    },
  },
  create: (context) => ({
    Program(program) {
      const helpers = helpersOf(program, context);
      for (const body of bodiesOf(program, context)) follow(body, false, { context, helpers });
    },
  }),
};

/** What the named functions of the file do: whether they read before they wait, whether they wait, and whether they end with a press. */
function helpersOf(program, context) {
  const helpers = new Map();
  const named = [];
  walk(program, context, (node) => {
    if (node.type === 'FunctionDeclaration') named.push([node.id.name, node.body]);
    if (node.type === 'VariableDeclarator' && FUNCTIONS.test(node.init?.type ?? ''))
      named.push([node.id.name, node.init.body]);
    return true;
  });
  // Helpers call each other: twice is as deep as any file goes.
  for (const round of [1, 2])
    for (const [name, body] of named) {
      let reads = false;
      const after = follow(body, true, { context, helpers, report: () => (reads = true) });
      const presses = follow(body, false, { context, helpers, report: () => round });
      helpers.set(name, { reads, waits: !reads && !after, presses });
    }
  return helpers;
}

/** The bodies of all functions: each is followed by itself. */
function bodiesOf(program, context) {
  const found = [];
  walk(program, context, (node) => {
    if (FUNCTIONS.test(node.type) && node.body.type === 'BlockStatement') found.push(node.body);
    return true;
  });
  return found;
}

/** Goes through the calls of a body in their order; tells whether it ends with a press that nothing waited for. */
function follow(
  body,
  pressed,
  { context, helpers, report = (node) => context.report({ node, messageId: 'early' }) },
) {
  let open = pressed;
  /** One of two ways is gone, from where both begin. */
  const either = ({ test, consequent, alternate }) => {
    walk(test, context, visit);
    const before = open;
    walk(consequent, context, visit);
    const after = open;
    open = before;
    walk(alternate, context, visit);
    open ||= after;
    return false;
  };
  const visit = (node) => {
    if (FUNCTIONS.test(node.type)) return false;
    if (node.alternate) return either(node);
    if (node.type !== 'CallExpression') return true;
    const method = node.callee.type === 'MemberExpression' ? node.callee.property.name : undefined;
    const name = node.callee.name;
    const helper = helpers.get(name);
    // What it is called on, and with, comes before the call itself.
    for (const part of [node.callee, ...node.arguments]) walk(part, context, visit);
    if (open && (isRead(node, method) || READING_HELPERS.has(name) || helper?.reads)) {
      report(node);
      open = false;
    }
    if (WAITS.test(method ?? '') || waitsFor(node, method ?? '') || helper?.waits) open = false;
    if (isPress(node, method) || helper?.presses) open = true;
    return false;
  };
  walk(body, context, visit);
  return open;
}

const isRead = (call, method) => READS.has(method) && call.callee.object.name !== 'Promise';

/** Keys but Enter lead nowhere. */
const isPress = (call, method) =>
  PRESSES.has(method) && (method !== 'press' || call.arguments.some(({ value }) => value === 'Enter'));

/** Whether a call is the end of `expect(...)` that asks again until it holds, for something that is there. */
function waitsFor(call, name) {
  if (!/^to[A-Z]/.test(name) || call.parent.type !== 'AwaitExpression') return false;
  const isAbsent = ABSENT.test(name) && (name === 'toBeHidden' || call.arguments[0]?.value === 0);
  return !isAbsent;
}

function walk(node, context, visit) {
  if (!visit(node)) return;
  for (const key of context.sourceCode.visitorKeys[node.type] ?? [])
    for (const child of [node[key]].flat()) if (child) walk(child, context, visit);
}
