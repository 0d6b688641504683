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

export default {
  meta: { name: 'house' },
  rules: { 'no-bare-date': noBareDate, 'no-sibling-verb': noSiblingVerb },
};
