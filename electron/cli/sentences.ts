/** What went wrong, as one sentence for whoever typed the command. */
import { CodedError } from '../../shared/desktop/errors';
import { errorSentence } from '../../shared/desktop/errors-nl';
import { UsageError } from './io';

/** With more than one file the sentence has to say which. */
function naming(error: CodedError): string {
  const sentence = errorSentence(error);
  const { bestand } = error.params;
  return typeof bestand === 'string' && !sentence.includes(bestand)
    ? `${bestand}: ${sentence}`
    : sentence;
}

/** Never a stack, never a path of ours. */
export function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof CodedError) return naming(error);
  return errorSentence({ code: 'intern', params: {} });
}
