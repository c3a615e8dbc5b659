import { frenchPage, html, type Markup } from './page.js';

export interface SignInAccount {
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

const ROLE_TITLES: Readonly<Record<string, string>> = {
  agent: 'Conseillers France services',
  'structure-manager': 'Responsables de maison',
  prescriber: 'Prescripteurs',
  coordinator: 'Animateurs du réseau départemental',
  'operator-agent': 'Agents d’opérateur',
  'operator-manager': 'Responsables d’équipe opérateur',
  national: 'Pilotage national',
  admin: 'Administration technique',
};

const STYLE = '/idp/assets/style.css';

function accountButton(action: string, account: SignInAccount): Markup {
  return html`<li>
    <form method="post" action="${action}">
      <button type="submit" name="subject" value="${account.subject}">
        <strong>${account.name}</strong>
        <span>${account.place}</span>
        <span>${account.email}</span>
      </button>
    </form>
  </li>`;
}

/** The page where a person picks one of the invented accounts, grouped by role. */
export function signInPage(action: string, accounts: readonly SignInAccount[]): string {
  const roles = [...new Set(accounts.map((account) => account.role))];
  const groups = roles.map((role) => {
    const buttons = accounts
      .filter((account) => account.role === role)
      .map((account) => accountButton(action, account));
    return html`<section aria-labelledby="role-${role}">
      <h2 id="role-${role}">${ROLE_TITLES[role] ?? role}</h2>
      <ul class="accounts">
        ${buttons}
      </ul>
    </section>`;
  });
  return frenchPage({
    title: 'Se connecter – Maillage (démonstration)',
    stylesheet: STYLE,
    body: html`<main>
      <h1>Se connecter à Maillage</h1>
      <p class="notice">
        <strong>Réseau de démonstration : personnes inventées.</strong> Choisissez un compte ; aucun
        mot de passe n’est demandé.
      </p>
      ${groups}
      <section aria-labelledby="other">
        <h2 id="other">Une autre adresse</h2>
        <p>
          Pour une personne qui vient d’être invitée : l’adresse à laquelle l’invitation a été
          envoyée.
        </p>
        <form method="post" action="${action}">
          <label for="email">Adresse électronique</label>
          <input id="email" name="email" type="email" required maxlength="200" autocomplete="off" />
          <button class="main-action" type="submit">Se connecter</button>
        </form>
      </section>
    </main>`,
  });
}

/** Asks to end the session; `form` is the provider's own, with its protection against forgery. */
export function signOutPage(form: Markup, continuesAlone: boolean): string {
  return frenchPage({
    title: 'Se déconnecter – Maillage (démonstration)',
    stylesheet: STYLE,
    ...(continuesAlone ? { script: '/idp/assets/continue.js' } : {}),
    body: html`<main>
      <h1>Se déconnecter</h1>
      <p>Votre session va être fermée sur ce poste.</p>
      ${form}
      <button class="main-action" type="submit" form="op.logoutForm" name="logout" value="yes">
        Se déconnecter
      </button>
    </main>`,
  });
}

export function signedOutPage(home: string): string {
  return frenchPage({
    title: 'Vous êtes déconnecté – Maillage (démonstration)',
    stylesheet: STYLE,
    body: html`<main>
      <h1>Vous êtes déconnecté</h1>
      <p><a href="${home}">Revenir à Maillage</a></p>
    </main>`,
  });
}

export function signInErrorPage(home: string, reason: string): string {
  return frenchPage({
    title: 'Connexion impossible – Maillage (démonstration)',
    stylesheet: STYLE,
    body: html`<main>
      <h1>Connexion impossible</h1>
      <p>La demande de connexion n’est plus valable ou n’est pas complète.</p>
      <p><a href="${home}">Recommencer depuis Maillage</a></p>
      <p lang="en"><small>${reason}</small></p>
    </main>`,
  });
}

/** Presses the button for the person; without scripts the button is there. */
export const CONTINUE_SCRIPT = `document.querySelector('button[name="logout"]').click();\n`;
