/**
 * Saves a template. The page gives only its name and the bytes are made here of what the program
 * itself knows, so that nothing of a dossier can leave this way: there is nothing to note.
 */
import type { Desktop } from '../../shared/desktop/contract';
import { failure, success } from '../../shared/desktop/errors';
import { saveBytes } from './saving';
import type { TemplatesSession } from './templates-types';

export function createTemplates(desktop: Pick<Desktop, 'invoke'>): TemplatesSession {
  return {
    async saveTemplate(target, naam) {
      const { templateBytes, templates } = await import('../../shared/exchange/templates');
      const template = templates.find((each) => each.naam === naam);
      if (template === undefined) return failure('niet-gevonden');
      return saveBytes(desktop, target, await templateBytes(template), async () => success(null));
    },
  };
}
