import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // XML's way of closing a void element is valid too, and the renderer writes it so.
    'void-style': 'off',
    // So is an attribute of a yes or no with an empty value.
    'attribute-boolean-style': 'off',
    // HTML lets an id begin with a digit, as those of records do; anchors are found by them.
    'valid-id': ['error', { relaxed: true }],
    // Several ticks of one question carry its name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'checkbox'] }],
  },
});

/** What a validator finds wrong with a page, each with the place where it is. */
export const faultsOf = async (address: string, html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector }) => `${address} ${ruleId}: ${message} (${selector ?? ''})`,
    ),
  );
};
