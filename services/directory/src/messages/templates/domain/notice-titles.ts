import type { MessageTemplate } from '@maillage/contracts/codes';

interface NoticeFacts {
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string>>;
}

interface NoticeText {
  readonly title: string;
  readonly path: string | null;
}

const texts: Readonly<Partial<Record<MessageTemplate, (facts: NoticeFacts) => NoticeText>>> = {
  'leg-taken-in-charge': ({ params }) => ({
    title: `${request(params)} est prise en charge`,
    path: pathTo('cases', params['caseId']),
  }),
  'leg-resolved': ({ params }) => ({
    title: `${request(params)} a reçu une réponse`,
    path: pathTo('cases', params['caseId']),
  }),
  'work-handed-over': ({ params }) => ({
    title: `Le travail d’un collègue vous est confié${counted(params)}`,
    path: Number(params['cases'] ?? 0) > 0 ? '/cases' : '/',
  }),
  'invitation-accepted': ({ params }) => ({
    title: 'Une personne que vous avez invitée a rejoint Maillage',
    path: pathTo('members', params['memberId']) ?? '/members',
  }),
};

/** What a notice says, without personal content, and where it leads within the console; `null`: nowhere. */
export function noticeOf(facts: NoticeFacts): NoticeText {
  const text = texts[facts.template];
  return text?.(facts) ?? { title: 'Maillage a une information pour vous', path: null };
}

function request(params: NoticeFacts['params']): string {
  return params['reference'] === undefined
    ? 'Votre demande'
    : `Votre demande ${params['reference']}`;
}

/** What is handed over, as far as it is known. */
function counted(params: NoticeFacts['params']): string {
  const kinds = [
    ['cases', 'demande', 'demandes'],
    ['legs', 'demande de votre équipe', 'demandes de votre équipe'],
    ['appointments', 'rendez-vous à venir', 'rendez-vous à venir'],
  ] as const;
  const said = kinds.flatMap(([kind, one, several]) => {
    const count = Number(params[kind] ?? 0);
    return count > 0 ? [`${String(count)} ${count === 1 ? one : several}`] : [];
  });
  return said.length === 0 ? '' : ` : ${said.join(', ')}`;
}

function pathTo(resource: string, id: string | undefined): string | null {
  return id === undefined ? null : `/${resource}/${encodeURIComponent(id)}/show`;
}
