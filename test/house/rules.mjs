import path from 'node:path';

const fileOf = (context) => path.basename(context.filename ?? context.getFilename());
const isVerbFile = (name) => /^[a-z]+(-[a-z0-9]+)+\.ts$/.test(name);

/** In a pure file time is an argument: `new Date()` without one would ask the machine. */
const noBareDate = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({
          node,
          message: 'Take `now` as an argument; a pure file does not ask the machine for the time.',
        });
    },
    CallExpression(node) {
      const { object, property } = node.callee;
      if (object?.name === 'Date' && property?.name === 'now')
        context.report({
          node,
          message: 'Take `now` as an argument; a pure file does not ask the machine for the time.',
        });
      if (object?.name === 'Math' && property?.name === 'random')
        context.report({ node, message: 'Randomness is injected.' });
    },
  }),
};

/** A verb that calls another verb would commit, or mean to commit, two acts. */
const noSiblingVerb = {
  create: (context) => {
    const isVerb = isVerbFile(fileOf(context));
    return {
      ImportDeclaration(node) {
        const source = node.source.value;
        if (!isVerb || !source.startsWith('./') || !isVerbFile(path.basename(source))) return;
        const names = node.specifiers.map((one) => one.imported?.name ?? one.local.name);
        const verb = path
          .basename(source, '.ts')
          .replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
        if (names.includes(verb))
          context.report({
            node,
            message: `A verb does not call another verb (${verb}). Share a state or a step instead.`,
          });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { 'no-bare-date': noBareDate, 'no-sibling-verb': noSiblingVerb },
};
