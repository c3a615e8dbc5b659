import type { Problem } from '@maillage/contracts/http';

/**
 * What a person reads for each refusal: what is wrong, and what to do. Keys are the stable codes of the services.
 * Codes that only a defect of the console could cause fall back to the sentence of their status.
 */
export const sentenceByCode: Readonly<Record<string, string>> = {
  'MOTIVE.UNKNOWN': 'Ce motif n’est pas proposé ici : choisissez-en un autre.',
  'MOTIVE.FORBIDDEN': 'Le catalogue des motifs est tenu par le coordinateur du réseau.',
  'MOTIVE.CODE_TAKEN':
    'Ce code existe déjà dans le catalogue du réseau : modifiez ce motif, ou choisissez un autre code.',
  'MOTIVE.NOT_NATIONAL':
    'Un des motifs choisis n’est plus dans le jeu national : rechargez la page.',
  'MOTIVE.NO_NEWER_NATIONAL_VERSION':
    'Cette version nationale n’est plus celle qui est proposée : la page vient d’être relue.',
  'MOTIVE.NOT_IN_CATALOGUE':
    'Un des motifs choisis n’est plus proposé par le réseau : rechargez la page.',
  'MOTIVE.NOT_SUBSCRIBED': 'Cette maison ne propose plus ce motif.',
  'MOTIVE.SUBSCRIBED_MEANWHILE':
    'Quelqu’un d’autre vient de choisir un de ces motifs pour cette maison : recommencez.',
  'STRUCTURE.UNKNOWN': 'Cette maison n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'APPOINTMENT.SLOT_TAKEN': 'Ce créneau vient d’être pris. Choisissez-en un autre.',
  'APPOINTMENT.SLOT_NOT_OFFERED': 'Ce créneau n’est plus proposé. Choisissez-en un autre.',
  'WORKSHOP.UNKNOWN': 'Cet atelier n’existe pas, ou il n’est pas visible avec votre rôle.',
  'WORKSHOP.FULL': 'La dernière place vient d’être prise : choisissez un autre atelier.',
  'WORKSHOP.REGISTERED_ALREADY': 'Cette personne est déjà inscrite à cet atelier.',
  'WORKSHOP.NOT_PLANNED': 'Cet atelier est clos ou annulé : rien n’y change plus.',
  'WORKSHOP.NOT_BEGUN': 'L’atelier n’a pas commencé : attendez son heure de début.',
  'WORKSHOP.ATTENDANCE_OPEN':
    'Dites d’abord de chaque personne inscrite si elle est venue : présente ou absente.',
  'WORKSHOP.TIME_TAKEN':
    'Une personne qui anime, ou la salle, est déjà prise à cette heure : choisissez-en une autre.',
  'WORKSHOP.MOTIVE_WITHOUT_SEATS':
    'Ce motif se reçoit une personne à la fois : choisissez un motif qui a un nombre de places.',
  'WORKSHOP.TIME_OFF':
    'Une personne qui anime est absente à ce moment, ou la maison ou la salle est fermée. Choisissez un autre moment, une autre personne ou une autre salle.',
  'WORKSHOP.LEADER_UNFIT': 'Une personne qui anime ne travaille plus dans cette maison.',
  'WORKSHOP.ROOM_UNKNOWN': 'Cette salle n’existe plus : choisissez-en une autre.',
  'WORKSHOP.WRONG_TIME':
    'Choisissez un début à venir, dans un an au plus, de cinq en cinq minutes.',
  'SEAT.STATUS_NOT_REACHABLE': 'Cette personne n’est plus dans cet état : la liste a été relue.',
  'APPOINTMENT.PAPER_UNKNOWN':
    'Ce papier n’est plus demandé pour ce rendez-vous : rechargez la page pour voir la liste actuelle.',
  'APPOINTMENT.NOT_MOVABLE': 'Seul un rendez-vous prévu et qui n’a pas commencé peut être déplacé.',
  'APPOINTMENT.MOVES_NOWHERE': 'Le rendez-vous est déjà à cette heure, avec ce conseiller.',
  'APPOINTMENT.NOT_YOURS_TO_FORCE':
    'Seuls les conseillers et le responsable de la maison peuvent superposer deux rendez-vous.',
  'APPOINTMENT.FORCE_REASON_REQUIRED': 'Choisissez pourquoi les deux rendez-vous se superposent.',
  'APPOINTMENT.FORCE_REASON_NOT_EXPECTED':
    'Une raison n’est dite que si les rendez-vous se superposent.',
  'HOLD.TOO_MANY':
    'Vous gardez déjà cinq créneaux. Libérez-en un, ou réservez-le, avant d’en choisir un autre.',
  'HOLD.UNKNOWN': 'Ce créneau n’est pas gardé pour vous.',
  'APPOINTMENT.NOBODY_COMES': 'Ce rendez-vous est annulé : aucun papier n’est plus à cocher.',
  'APPOINTMENT.NOT_BEGUN':
    'Le rendez-vous n’a pas encore commencé : attendez l’heure pour le marquer.',
  'APPOINTMENT.STATUS_NOT_REACHABLE':
    'Ce changement n’est plus possible : le rendez-vous a changé de statut entre-temps.',
  'APPOINTMENT.CORRECTION_TOO_LATE':
    'Plus de sept jours ont passé : ce rendez-vous ne peut plus être corrigé.',
  'APPOINTMENT.NOT_ALLOWED': 'Votre rôle ne permet pas ce changement sur ce rendez-vous.',
  'APPOINTMENT.REASON_REQUIRED': 'Choisissez la raison de l’annulation.',
  'APPOINTMENT.UNKNOWN': 'Ce rendez-vous n’existe pas, ou il n’est pas visible avec votre rôle.',
  'APPOINTMENT.NOT_COMING':
    'Ce rendez-vous est commencé, passé ou annulé : il ne change plus de main.',
  'APPOINTMENT.NOT_YOURS_TO_REASSIGN':
    'Ce rendez-vous est confié à un collègue par sa maison ou le coordinateur du réseau.',
  'APPOINTMENT.SUCCESSOR_NOT_FREE':
    'Cette personne n’est pas libre à cette heure : choisissez un autre collègue.',
  'APPOINTMENT.SUCCESSOR_UNFIT':
    'Choisissez un autre membre actif de la même maison : cette personne ne peut pas le recevoir.',
  'SLOTS.WRONG_WINDOW': 'La recherche porte sur 31 jours au plus, à partir d’aujourd’hui.',
  'OPENING.UNKNOWN': 'Cette plage n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'OPENING.NOT_YOURS': 'Cette plage est tenue par le responsable de la maison.',
  'OPENING.ELSEWHERE':
    'Cette personne reçoit déjà dans une autre maison à cette heure-là : changez l’horaire ou les jours.',
  'OPENING.NOT_FREE':
    'Cette personne n’est pas disponible à cette heure-là : changez l’horaire ou les jours.',
  'OPENINGS.UNKNOWN': 'Ces plages ne peuvent plus être retirées ensemble.',
  'OPENINGS.REFUSED':
    'Rien n’a été créé : une des personnes ne peut pas recevoir. Regardez l’aperçu.',
  'OPENINGS.NOTHING':
    'Il n’y a rien à créer : tout est déjà là, ou il n’y a pas de plage dans la période.',
  'OPENINGS.TOO_MANY': 'Cela fait trop de plages à la fois : choisissez moins de membres.',
  'OPENINGS.WRONG_PERIOD':
    'La période va jusqu’à 366 jours, et se copie à un nombre entier de semaines de distance.',
  'OPENINGS.CHANGED_SINCE':
    'Une de ces plages a changé depuis : retirez-les une par une dans le calendrier.',
  'OPENING.MEMBER_UNFIT':
    'Cette personne ne reçoit pas dans cette maison : choisissez un membre actif de la maison ou un partenaire.',
  'OPENING.PARTNER_NOT_SERVING':
    'L’équipe de ce partenaire n’intervient pas dans cette maison : choisissez un partenaire de la liste.',
  'OPENING.ROOM_UNKNOWN': 'Cette salle n’est plus dans la maison : choisissez-en une autre.',
  'OPENING.STOP_UNKNOWN': 'Cet arrêt n’est plus dans la tournée : choisissez-en un autre.',
  'OPENING.MOTIVE_UNKNOWN': 'Un des motifs n’est plus au catalogue : retirez-le.',
  'OPENING.WRONG_BLOCKS':
    'Chaque horaire finit après son début, de cinq en cinq minutes, et deux horaires d’un jour ne se chevauchent pas.',
  'OPENING.WRONG_DAYS':
    'Les jours ne vont pas ensemble : le dernier jour vient après le premier, et chaque jour de la semaine est choisi une fois.',
  'OPENING.WRONG_EXCEPTIONS': 'Une seule exception par date, et 200 au plus.',
  'OPENING.NEVER': 'Avec ces jours et ces exceptions, la plage n’aurait jamais lieu.',
  'ABSENCE.UNKNOWN': 'Cette absence n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'ABSENCE.WRONG_TIME':
    'Les horaires ne vont pas ensemble : une absence finit après son début, de cinq en cinq minutes, et dure deux ans au plus.',
  'CLOSURE.UNKNOWN': 'Cette fermeture n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'CLOSURE.NOT_YOURS': 'Cette fermeture est tenue par le responsable de la maison.',
  'CLOSURE.WRONG_TIME':
    'Les horaires ne vont pas ensemble : une fermeture finit après son début, de cinq en cinq minutes, et dure deux ans au plus.',
  'CLOSURE.ROOM_UNKNOWN': 'Cette salle n’est plus dans la maison : choisissez-en une autre.',
  'WORKED_HOLIDAY.UNKNOWN': 'Ce jour férié n’est plus travaillé : la liste vient d’être relue.',
  'WORKED_HOLIDAY.NO_HOLIDAY': 'Ce jour n’est pas férié dans cette maison.',
  'WORKED_HOLIDAY.KNOWN': 'La maison ouvre déjà ce jour férié.',
  'ACTIVITY.STATUS': 'Cette activité a déjà été confirmée ou écartée.',
  'ACTIVITY.DAY_IN_FUTURE': 'Une activité ne peut pas être saisie pour un jour à venir.',
  'ACTIVITY.OPERATOR_NOT_IN_FORCE': 'Cet opérateur n’était pas encore partenaire ce jour-là.',
  'ACTIVITY.NOT_ALLOWED': 'Cette activité appartient à une autre maison.',
  'BENEFICIARY.UNKNOWN_PHONE': 'Ce numéro de téléphone n’existe pas : vérifiez les chiffres.',
  'BENEFICIARY.WRONG_BIRTH':
    'La date de naissance doit être passée, et l’année de naissance celle de cette date.',
  'BENEFICIARY.OFFICIAL_NUMBER':
    'Un texte semble contenir un numéro de sécurité sociale, de compte bancaire ou de carte : retirez-le, aucun n’est gardé ici.',
  'BENEFICIARY.POSSIBLE_DUPLICATE':
    'Cette personne est peut-être déjà connue : vérifiez avant de l’enregistrer.',
  'BENEFICIARY.REASON_REQUIRED':
    'Cette personne n’a jamais été reçue dans votre maison : dites pourquoi vous ouvrez sa fiche.',
  'BENEFICIARY.NOT_FOUND': 'Cette fiche n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'BENEFICIARY.FORBIDDEN': 'Cette fiche n’est pas visible avec votre rôle.',
  'ERASURE.NOT_FOUND': 'Cet effacement n’existe pas, ou il n’est pas visible avec votre rôle.',
  'ERASURE.TRACES_UNREACHABLE':
    'Les messages déjà envoyés à la personne n’ont pas pu être effacés : rien n’a été changé. Réessayez dans quelques minutes.',
  'READ_LOG.FORBIDDEN': 'Cette partie du journal des lectures n’est pas visible avec votre rôle.',
  'READ_LOG.NOT_FOUND':
    'Ce journal des lectures n’existe pas, ou il n’est pas visible avec votre rôle.',
  'READ_LOG.SEALED_ELSEWHERE':
    'Le journal des lectures a avancé entre-temps : rien n’est perdu, rechargez la page.',
  'EXPORT.SERVICE_SILENT':
    'Une partie de Maillage ne répond pas : rien n’a été exporté. Réessayez dans quelques minutes.',
  'MANDATE.UNKNOWN': 'Ce mandat n’existe pas, ou il n’est pas visible avec votre rôle.',
  'MANDATE.SIGNED_IN_FUTURE': 'La date de signature ne peut pas être à venir.',
  'MANDATE.NOT_IN_FORCE': 'Ce mandat n’est plus en cours : faites signer un nouveau mandat.',
  'MANDATE.USED':
    'Ce mandat valait pour une seule demande, déjà ouverte : déclarez un nouveau mandat, signé par la personne.',
  'MANDATE.OUT_OF_SCOPE':
    'Une des équipes choisies n’est pas couverte par le mandat : retirez-la, ou faites signer un nouveau mandat.',
  'LEG.UNKNOWN': 'Cette demande n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'CASE.UNKNOWN': 'Cette demande n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'CASE.ENDED': 'Cette demande est terminée : elle ne change plus de main.',
  'CASE.NOT_YOURS_TO_REASSIGN':
    'Cette demande est réattribuée par le responsable de la maison ou le coordinateur du réseau.',
  'LEG.NOT_YOURS_TO_REASSIGN': 'Cette demande est réattribuée par le responsable de l’équipe.',
  'LEG.NOBODY_HAS_IT':
    'Personne n’a cette demande en charge : un membre de l’équipe la prend depuis la file.',
  'WORK.SUCCESSOR_UNFIT':
    'Choisissez un autre membre actif de la même maison ou de la même équipe.',
  'CALL.NOT_FOUND': 'Cet appel n’existe pas, ou il revient à un autre espace.',
  'CALL.SETTLED': 'Cet appel a déjà été traité.',
  'CALL.STALE': 'Un collègue a agi entre-temps : la liste vient d’être relue.',
  'PREFERENCE.STALE': 'Votre choix a changé entre-temps : il vient d’être relu.',
  'LEG.STALE': 'Quelqu’un de l’équipe a agi entre-temps : la demande vient d’être relue.',
  'LEG.STATUS_NOT_REACHABLE':
    'Cette action n’est plus possible : quelqu’un de l’équipe a déjà fait avancer la demande.',
  'APPOINTMENT.REFERENCE_IN_USE': 'La référence n’a pas pu être donnée : réessayez.',
  'CASE.REFERENCE_IN_USE': 'La référence n’a pas pu être donnée : réessayez.',
  'STRUCTURE.STALE': 'La fiche de cette maison a changé entre-temps : elle vient d’être relue.',
  'MEMBER.NOT_FOUND': 'Ce membre n’existe pas, ou il n’est pas visible avec votre rôle.',
  'MEMBER.FORBIDDEN':
    'Ce membre a aussi des habilitations que vous ne pouvez pas retirer : demandez à votre coordinateur.',
  'MEMBER.OWN_SUSPENSION': 'Vous ne pouvez pas vous suspendre vous-même : demandez à un collègue.',
  'MEMBER.ALREADY_SUSPENDED': 'Ce membre est déjà suspendu.',
  'MEMBER.NOT_SUSPENDED': 'Ce membre n’est pas suspendu.',
  'MEMBER.SUCCESSOR_UNFIT':
    'Cette personne ne peut pas reprendre le travail : choisissez un membre actif de la même maison ou de la même équipe.',
  'GRANT.FORBIDDEN': 'Cette habilitation n’est pas à vous de donner ou de retirer.',
  'GRANT.PLACE_NOT_FOUND': 'Ce lieu n’existe pas, ou il n’est pas visible avec votre rôle.',
  'GRANT.WRONG_SCOPE': 'Ce rôle ne se donne pas sur ce type de lieu : choisissez-en un autre.',
  'GRANT.HELD': 'Ce membre a déjà cette habilitation.',
  'GRANT.LAST': 'C’est sa dernière habilitation : suspendez plutôt le membre.',
  'GRANT.OWN_LAST_ADMIN':
    'Vous ne pouvez pas retirer votre propre droit d’administrer : demandez à un autre administrateur.',
  'STRUCTURE.NOT_ALLOWED':
    'Votre rôle ne permet pas ce changement sur cette maison. Un responsable tient les horaires, les salles et les arrêts de la sienne ; le reste revient au coordinateur.',
  'STRUCTURE.HAS_ANTENNAS':
    'Cette maison a des antennes : rattachez-les d’abord à une autre maison.',
  'STRUCTURE.HOURS_OVERLAP': 'Deux plages d’un même jour se chevauchent : corrigez les heures.',
  'STRUCTURE.HOURS_BACKWARDS': 'Une plage se termine avant de commencer : corrigez les heures.',
  'STRUCTURE.ROOM_TWICE': 'Deux salles portent le même nom : changez-en un.',
  'STRUCTURE.STOPS_NEED_A_BUS':
    'Seuls un bus et une maison itinérante ont des arrêts : changez le format, ou retirez les arrêts.',
  'STRUCTURE.HALF_A_PLACE': 'Donnez la latitude et la longitude, ou aucune des deux.',
  'STRUCTURE.WRONG_DEPARTMENT':
    'Le code INSEE de la commune n’est pas dans un département du réseau : vérifiez-le.',
  'STRUCTURE.WRONG_MAIN_HOUSE':
    'Une antenne se rattache à une maison principale du même réseau : choisissez-en une autre.',
  'STRUCTURE.UNKNOWN_ZONE': 'Ce fuseau horaire n’existe pas : écrivez par exemple Europe/Paris.',
  'STRUCTURE.NO_PLACE': 'Écrivez la latitude et la longitude en degrés, par exemple 46.71,2.41.',
  'NETWORK.NOT_FOUND': 'Ce réseau n’existe pas, ou il n’est pas visible avec votre rôle.',
  'NETWORK.NOT_ALLOWED': 'Le nom et les départements d’un réseau reviennent à l’administration.',
  'NETWORK.UNKNOWN_DEPARTMENT':
    'Un des codes de département n’existe pas : écrivez 01 à 95, 2A, 2B ou 971 à 988.',
  'NETWORK.EMPTY_QUIET_HOURS':
    'Les heures de silence commencent et finissent à la même heure : changez-en une, ou désactivez-les.',
  'IMPORT.NOT_FOUND': 'Cet import n’existe plus.',
  'IMPORT.NOT_ALLOWED': 'L’import de la liste nationale revient à l’administration nationale.',
  'IMPORT.OVERTAKEN':
    'Une autre liste a été appliquée depuis, ou est en cours d’application : déposez celle-ci de nouveau pour la relire.',
  'IMPORT.ALREADY_ASKED': 'Cette liste est déjà en cours d’application, ou appliquée.',
  'IMPORT.UNREADABLE_FILE':
    'Ce fichier n’est pas lisible : prenez le CSV publié sur data.gouv.fr, sans le modifier.',
  'IMPORT.WRONG_COLUMNS':
    'Ce fichier n’est pas la liste des structures France services : il y manque des colonnes. Prenez le CSV publié sur data.gouv.fr.',
  'HUB.NOT_FOUND': 'Ce hub n’existe pas, ou il n’est pas visible avec votre rôle.',
  'HUB.NOT_ALLOWED': 'Les hubs reviennent à l’administration nationale.',
  'HUB.UNKNOWN_NETWORK': 'Un des réseaux choisis n’existe plus : rechargez la page.',
  'HUB.STILL_GRANTED':
    'Des membres ont encore un droit sur ce hub : retirez-leur ce droit avant de le supprimer.',
  'INVITATION.NOT_FOUND':
    'Cette invitation n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'INVITATION.PENDING':
    'Cette adresse a déjà une invitation pour cette habilitation : renvoyez-la plutôt.',
  'INVITATION.GRANT_HELD':
    'Cette adresse a déjà cette habilitation, ou une invitation pour elle : cherchez-la dans les listes.',
  'INVITATION.OVER': 'Cette invitation a déjà été acceptée ou annulée.',
  'INVITATIONS.UNREADABLE_LIST':
    'Ce fichier n’est pas lisible : partez du modèle, avec les colonnes courriel, nom, role et lieu.',
  'INVITATIONS.TOO_MANY_LINES':
    'Le fichier dépasse 500 lignes : partagez-le en plusieurs fichiers.',
  'IDEMPOTENCY.OTHER_BODY': 'Cet envoi diffère du précédent : rechargez la page et recommencez.',
  'OPERATOR.DATES_REVERSED': 'Le dernier jour ne peut pas être avant le premier.',
  'OPERATOR.NOT_IN_FORCE':
    'Cet opérateur n’est pas partenaire aujourd’hui : aucune équipe ne peut être ajoutée pour lui.',
  'OPERATOR.FORBIDDEN': 'Seule l’administration nationale change les opérateurs et leurs équipes.',
  'TEAM.UNKNOWN_DEPARTMENT': 'Un des numéros n’est pas celui d’un département.',
  'TEAM.FORBIDDEN':
    'Vous ne pouvez changer que la boîte, les horaires, la note et les données demandées de votre équipe.',
  'TEAM.HOURS_IN_DISORDER':
    'Les horaires d’un jour se suivent : chaque plage finit après son début, et avant la suivante.',
  'TEAM.ENDED':
    'Cette équipe ne prend plus de demande : choisissez une autre équipe de l’opérateur.',
  'TEAM.OPERATOR_NOT_IN_FORCE':
    'Cet opérateur n’est plus partenaire : aucune nouvelle demande ne peut lui être envoyée.',
  'PROCEDURE.UNKNOWN': 'Cette démarche n’est pas au catalogue : choisissez-en une autre.',
  'PROCEDURE.WITHDRAWN': 'Cette démarche a été retirée du catalogue : choisissez-en une autre.',
  'PROCEDURE.CODE_TAKEN':
    'Ce code existe déjà dans le catalogue : modifiez cette démarche, ou choisissez un autre code.',
  'PROCEDURE.FORBIDDEN': 'Seule l’administration nationale change le catalogue des démarches.',
  'PERSON.UNKNOWN': 'Cette fiche n’existe pas, ou elle n’est pas visible avec votre rôle.',
  'LEG.NOT_ALLOWED': 'Votre rôle ne permet pas cette action sur cette demande.',
  'LEG.MOVE_INCOMPLETE': 'Il manque l’issue ou la réponse à la personne.',
  'STRUCTURE.NOT_KNOWN_YET': 'Cette maison vient d’être créée : réessayez dans quelques secondes.',
  'API_CLIENT.ROLE_OFF_SCOPE': 'Ce rôle n’existe pas sur cette portée : choisissez-en un autre.',
  'API_CLIENT.REVOKED': 'Ce client est déjà révoqué.',
  'API_CLIENT.NOT_YOURS': 'Ce rôle n’est pas le vôtre à donner ni à retirer.',
  'SESSION.NOT_FOUND': 'Cette session est déjà fermée.',
  'IDENTITY.TAKEN': 'Cette façon de se connecter est déjà celle d’un autre compte.',
  'VERSION.STALE':
    'Quelqu’un d’autre a fait un changement entre-temps : l’élément vient d’être relu, vérifiez et recommencez.',
  'LIST.UNKNOWN_CURSOR': 'Cette page de la liste n’existe plus : revenez à la première.',
  'TRANSACTION.CONTENDED': 'Beaucoup d’envois en même temps : réessayez dans quelques secondes.',
  'IDEMPOTENCY.STILL_RUNNING':
    'Votre envoi précédent est encore en cours. Attendez quelques secondes et réessayez.',
  'SESSION.ROLE_NOT_HELD': 'Ce rôle ne vous est plus attribué.',
  'SESSION.GRANTS_UNKNOWN':
    'Vos droits ne peuvent pas être vérifiés pour l’instant. Réessayez dans quelques secondes.',
};

/** Refusals decided by the HTTP status alone. */
const sentenceByStatus: Readonly<Record<number, string>> = {
  400: 'La saisie n’est pas complète ou pas lisible : vérifiez les champs.',
  401: 'Votre session est terminée : reconnectez-vous.',
  403: 'Votre rôle ne permet pas cette action.',
  404: 'Cet élément n’existe pas, ou il n’est pas visible avec votre rôle.',
  409: 'Quelqu’un d’autre a modifié cet élément entre-temps : il vient d’être relu, recommencez.',
  422: 'Cette action n’est pas possible dans l’état actuel.',
  428: 'Rechargez la page avant de recommencer.',
  429: 'Trop d’envois à la suite : attendez une minute et recommencez.',
  502: 'Un service ne répond pas. Réessayez dans quelques secondes.',
  503: 'Un service est momentanément indisponible. Rien n’est perdu : réessayez dans quelques secondes.',
  504: 'La réponse tarde trop. Réessayez dans quelques secondes.',
};

export const offlineSentence =
  'Pas de connexion au réseau. Rien n’a été envoyé : vérifiez la connexion et réessayez.';
export const unreachableSentence =
  'Le serveur ne répond pas. Réessayez dans quelques secondes ; si cela dure, prévenez votre administrateur.';

/** Why an opening cannot be made, among others that can. */
export const openingRefusalSentence = (code: string): string =>
  sentenceByCode[code] ?? 'Cette personne ne peut pas recevoir ainsi.';

/** The sentence of a refusal; a defect (5xx) carries the reference that finds it in the logs. */
export function problemSentence(status: number, problem: Partial<Problem> | null): string {
  const known = sentenceByCode[problem?.code ?? ''] ?? sentenceByStatus[status];
  if (known) return known;
  const reference = problem?.correlationId;
  if (status >= 500) {
    const trace = reference ? ` Référence à donner : ${reference.slice(0, 8)}.` : '';
    return `Une erreur est survenue de notre côté, elle est enregistrée.${trace}`;
  }
  return 'La demande a été refusée. Rechargez la page et recommencez.';
}
