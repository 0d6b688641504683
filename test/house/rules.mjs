import path from 'node:path';

const fileOf = (context) => path.basename(context.filename ?? context.getFilename());
const isVerbFile = (name) => /^[a-z]+(-[a-z0-9]+)+\.ts$/.test(name);

const askForTime = 'Take `now` as an argument; a pure file does not ask the machine for the time.';

/** In a pure file time is an argument: `new Date()` without one would ask the machine. */
const noBareDate = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({ node, message: askForTime });
    },
    CallExpression(node) {
      const { name, object, property } = node.callee;
      if (name === 'Date' || (object?.name === 'Date' && property?.name === 'now'))
        context.report({ node, message: askForTime });
      if (object?.name === 'Math' && property?.name === 'random')
        context.report({ node, message: 'Randomness is injected.' });
    },
  }),
};

const verbIn = (file) =>
  path.basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** A verb that calls another verb would commit, or mean to commit, two acts. */
const noSiblingVerb = {
  create: (context) => {
    const isVerb = isVerbFile(fileOf(context));
    const check = (node) => {
      const source = node.source?.value ?? '';
      if (!isVerb || !source.startsWith('./') || !isVerbFile(path.basename(source))) return;
      const verb = verbIn(source);
      const takesAll = node.type === 'ExportAllDeclaration';
      const takes = (node.specifiers ?? []).some(
        (one) =>
          one.type === 'ImportNamespaceSpecifier' ||
          [one.imported?.name, one.local?.name].includes(verb),
      );
      if (takesAll || takes)
        context.report({
          node,
          message: `A verb does not call another verb (${verb}). Share a state or a step instead.`,
        });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** What every page may build on, the lowest first; then the audiences, which know nothing of each other. */
const layers = ['pictures', 'http', 'text', 'ui', 'parts'];
const audiences = ['portal', 'office', 'booth', 'entrance', 'papers', 'sharing', 'local'];
const webFolder = /[\\/]web[\\/]([\w-]+)[\\/].+$/;

const heightOf = (folder) => (audiences.includes(folder) ? layers.length : layers.indexOf(folder));

/** Folders of `web` in their order, so that what is shared is found in one place and a page is read alone. */
const webOrder = {
  create: (context) => {
    const file = context.filename ?? context.getFilename();
    const [, from] = webFolder.exec(file) ?? [];
    if (from === undefined || file.includes('.test.')) return {};
    const check = (node) => {
      const source = node.source?.value ?? '';
      const told = (message) => context.report({ node, message });
      if (heightOf(from) < 0)
        return told(
          `Give web/${from} its place in the order: test/house/rules.mjs and web/README.md.`,
        );
      if (
        from === 'ui' &&
        (/^hono($|\/(?!jsx|html))/.test(source) ||
          /^#(?!(kernel|addresses)$)/.test(source) ||
          source.endsWith('/http/ask.ts'))
      )
        return told(
          'What knows a request or a noun of a room is a part of a page: move it to web/parts.',
        );
      if (!source.startsWith('.')) return undefined;
      const [, to] = webFolder.exec(path.resolve(path.dirname(file), source)) ?? [];
      if (to === undefined || to === from || (heightOf(to) >= 0 && heightOf(to) < heightOf(from)))
        return undefined;
      return told(
        `web/${from} does not import web/${to}: the order is ${layers.join(' → ')} → ${audiences.join(' | ')}. What both need goes to web/parts, or to web/ui if it knows neither requests nor nouns.`,
      );
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/** What is not a page or a list of ours: one's own machine has addresses of its own. */
const hasOwnAddresses = /[\\/]web[\\/]local[\\/]/;

/** An address is written once, so that whoever moves a page moves every link, letter and route to it. */
const noPathByHand = {
  create: (context) => {
    const file = context.filename ?? context.getFilename();
    if (hasOwnAddresses.test(file) || file.includes('.test.')) return {};
    const report = (node) =>
      context.report({
        node,
        message:
          'Write an address with #addresses, `processAddress(slug, id)`, or with `apiAddress(view, ids)`: a path written by hand is forgotten when a page moves.',
      });
    return {
      Literal(node) {
        if (typeof node.value !== 'string' || !/^\/[\w:.]/.test(node.value)) return;
        if (/^(Import|Export)/.test(node.parent?.type ?? '')) return;
        report(node);
      },
      TemplateElement(node) {
        const text = node.value.cooked ?? '';
        const isFirst = node.parent?.quasis?.[0] === node;
        if (
          /^\/[\w:.]|=\/\w/.test(text) ||
          (text === '/' && !node.tail) ||
          (isFirst && text === '/')
        )
          report(node);
      },
    };
  },
};

const nameIt =
  'Name what becomes public: publishes(Record, [names]) makes the shape, and its `of` the copy. What is left out by name is public by itself as soon as it is added.';

/** A published shape that is made by leaving out is open by default. */
const namedPublication = {
  create: (context) => ({
    CallExpression(node) {
      if (node.callee.property?.name === 'omit') context.report({ node, message: nameIt });
    },
    ObjectPattern(node) {
      if (node.properties.some(({ type }) => type === 'RestElement'))
        context.report({ node, message: nameIt });
    },
    ObjectExpression(node) {
      const isWhole = ({ type, argument }) =>
        type === 'SpreadElement' &&
        (argument.name === 'value' || argument.property?.name === 'value');
      if (node.properties.some(isWhole)) context.report({ node, message: nameIt });
    },
  }),
};

/** What draws any step of any thing: it asks the rooms, and a page of one noun asks it. */
const renderers =
  /[\\/]web[\\/](office[\\/](station|work|verb-page|do-verb|drafts|closed|first|done-note|things|uploads|planted\w*-renderer)\.tsx?|parts[\\/](step\.tsx|form[\\/].+))$/;
const nounless = /^#(kernel|access|addresses|perform|identity|files|tenancy)$/;
const saysWhich = new Set(['id', 'name', 'key']);

/** A renderer that knows a noun has its second copy: what a room forgets to say would be said here. */
const noNounInRenderer = {
  create: (context) => {
    const file = context.filename ?? context.getFilename();
    if (!renderers.test(file) || file.includes('.test.')) return {};
    const report = (node) =>
      context.report({
        node,
        message:
          'What draws steps knows no verb and no thing: let the room say it, in `offer`, `place`, `state` or `waits`, and read it from there.',
      });
    const isWhich = ({ type, property }) =>
      type === 'MemberExpression' && saysWhich.has(property.name);
    const isGiven = (node) =>
      (node.type === 'Literal' && typeof node.value === 'string') || isWhich(node);
    return {
      ImportDeclaration(node) {
        const isRoom = node.source.value.startsWith('#');
        if (isRoom && node.importKind !== 'type' && !nounless.test(node.source.value)) report(node);
      },
      BinaryExpression(node) {
        const { operator, left, right } = node;
        if (!/^[!=]==?$/.test(operator)) return;
        if ((isWhich(left) && isGiven(right)) || (isWhich(right) && isGiven(left))) report(node);
      },
      SwitchStatement(node) {
        if (isWhich(node.discriminant)) report(node);
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-bare-date': noBareDate,
    'no-sibling-verb': noSiblingVerb,
    'named-publication': namedPublication,
    'web-order': webOrder,
    'no-path-by-hand': noPathByHand,
    'no-noun-in-renderer': noNounInRenderer,
  },
};
