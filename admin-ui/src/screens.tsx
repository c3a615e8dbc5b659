import type { Role } from '@maillage/contracts/codes';
import type { SessionResource } from '@maillage/contracts/http/gateway';
import { lazy, type ReactNode } from 'react';
import { CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { UnknownPage } from './layout/UnknownPage.js';
import { isOfNation } from './providers/session.js';

const ApiClientsPage = lazy(() => import('./api-clients/ApiClientsPage.js'));
const MySessionsPage = lazy(() => import('./sessions/MySessionsPage.js'));
const NoticesPage = lazy(() => import('./notices/NoticesPage.js'));
const NotificationPreferencesPage = lazy(() => import('./notices/NotificationPreferencesPage.js'));
const AppointmentShow = lazy(() => import('./appointments/AppointmentShow.js'));
const MovePage = lazy(() => import('./appointments/MovePage.js'));
const BookedByMePage = lazy(() => import('./appointments/BookedByMePage.js'));
const BookingPage = lazy(() => import('./appointments/BookingPage.js'));
const CalendarPage = lazy(() => import('./calendar/CalendarPage.js'));
const CallsPage = lazy(() => import('./calls/CallsPage.js'));
const DayBoardPage = lazy(() => import('./appointments/DayBoardPage.js'));
const ActivitiesToConfirmPage = lazy(() => import('./activities/ActivitiesToConfirmPage.js'));
const ActivityCreate = lazy(() => import('./activities/ActivityCreate.js'));
const BeneficiarySearchPage = lazy(() => import('./beneficiaries/BeneficiarySearchPage.js'));
const BeneficiaryShow = lazy(() => import('./beneficiaries/BeneficiaryShow.js'));
const ErasurePage = lazy(() => import('./erasure/ErasurePage.js'));
const ReadLogPage = lazy(() => import('./read-log/ReadLogPage.js'));
const ToReassignPage = lazy(() => import('./hand-over/ToReassignPage.js'));
const ToSettlePage = lazy(() => import('./settlement/ToSettlePage.js'));
const MandateCreate = lazy(() => import('./mandates/MandateCreate.js'));
const CaseList = lazy(() => import('./cases/CaseList.js'));
const CaseShow = lazy(() => import('./cases/CaseShow.js'));
const CaseCreate = lazy(() => import('./cases/CaseCreate.js'));
const EndedLegsPage = lazy(() => import('./legs/EndedLegsPage.js'));
const LegShow = lazy(() => import('./legs/LegShow.js'));
const HousePage = lazy(() => import('./structures/HousePage.js'));
const HubsPage = lazy(() => import('./settings/HubsPage.js'));
const ImportPage = lazy(() => import('./structures/ImportPage.js'));
const NetworkSettingsPage = lazy(() => import('./settings/NetworkSettingsPage.js'));
const StructureCreate = lazy(() => import('./structures/StructureCreate.js'));
const StructureEdit = lazy(() => import('./structures/StructureEdit.js'));
const StructureList = lazy(() => import('./structures/StructureList.js'));
const StructureShow = lazy(() => import('./structures/StructureShow.js'));
const OperatorTeamsPage = lazy(() => import('./operator-teams/OperatorTeamsPage.js'));
const NetworkMotivesPage = lazy(() => import('./motives/NetworkMotivesPage.js'));
const HouseMotivesPage = lazy(() => import('./motives/HouseMotivesPage.js'));
const PresentPage = lazy(() => import('./present/PresentPage.js'));
const MyTeamPage = lazy(() => import('./operator-teams/MyTeamPage.js'));
const ProceduresPage = lazy(() => import('./procedures/ProceduresPage.js'));
const MemberList = lazy(() => import('./members/MemberList.js'));
const MemberShow = lazy(() => import('./members/MemberShow.js'));
const InvitationList = lazy(() => import('./members/InvitationList.js'));
const InviteByFilePage = lazy(() => import('./members/InviteByFilePage.js'));
const OnboardingPage = lazy(() => import('./members/OnboardingPage.js'));
const WorkshopPage = lazy(() => import('./workshops/WorkshopPage.js'));
const WorkshopsPage = lazy(() => import('./workshops/WorkshopsPage.js'));

/** Of what has no list: an address below it that leads nowhere says so. */
const unknownBelow = <Route path="*" element={<UnknownPage />} />;

const appointments = [
  <Resource key="appointments" name="appointments" show={AppointmentShow}>
    {unknownBelow}
  </Resource>,
  <CustomRoutes key="move">
    <Route path="/appointments/:id/move" element={<MovePage />} />
  </CustomRoutes>,
];
const calendar = (
  <CustomRoutes key="calendar">
    <Route path="/calendar" element={<CalendarPage />} />
  </CustomRoutes>
);
const desk = [
  ...appointments,
  calendar,
  <Resource
    key="activities"
    name="activities"
    list={ActivitiesToConfirmPage}
    create={ActivityCreate}
  />,
  <Resource
    key="beneficiaries"
    name="beneficiaries"
    list={BeneficiarySearchPage}
    show={BeneficiaryShow}
  />,
  <Resource key="mandates" name="mandates" create={MandateCreate}>
    {unknownBelow}
  </Resource>,
  <Resource key="cases" name="cases" list={CaseList} show={CaseShow} create={CaseCreate} />,
  <CustomRoutes key="routes">
    <Route path="/book" element={<BookingPage />} />
    <Route path="/booked-by-me" element={<BookedByMePage />} />
    <Route path="/day-board" element={<DayBoardPage />} />
    <Route path="/erasures/:id" element={<ErasurePage />} />
    <Route path="/calls" element={<CallsPage />} />
    <Route path="/to-settle" element={<ToSettlePage />} />
  </CustomRoutes>,
];
const structures = (
  <Resource
    key="structures"
    name="structures"
    list={StructureList}
    show={StructureShow}
    edit={StructureEdit}
    create={StructureCreate}
  />
);
const network = (
  <CustomRoutes key="network">
    <Route path="/network" element={<NetworkSettingsPage />} />
  </CustomRoutes>
);
const nation = (
  <CustomRoutes key="nation">
    <Route path="/hubs" element={<HubsPage />} />
    <Route path="/structure-imports" element={<ImportPage />} />
  </CustomRoutes>
);
const members = [
  <Resource key="members" name="members" list={MemberList} show={MemberShow} />,
  <Resource key="invitations" name="invitations" list={InvitationList} />,
  <CustomRoutes key="onboarding">
    <Route path="/invitations-by-file" element={<InviteByFilePage />} />
    <Route path="/onboarding" element={<OnboardingPage />} />
  </CustomRoutes>,
];
const workshops = (
  <CustomRoutes key="workshops">
    <Route path="/workshops" element={<WorkshopsPage />} />
    <Route path="/workshops/:id" element={<WorkshopPage />} />
  </CustomRoutes>
);
const motives = (
  <CustomRoutes key="motives">
    <Route path="/motives" element={<NetworkMotivesPage />} />
    <Route path="/motives/house/:id" element={<HouseMotivesPage />} />
  </CustomRoutes>
);
const present = (
  <CustomRoutes key="present">
    <Route path="/present" element={<PresentPage />} />
  </CustomRoutes>
);
const toReassign = (
  <CustomRoutes key="to-reassign">
    <Route path="/to-reassign" element={<ToReassignPage />} />
  </CustomRoutes>
);
const toSettle = (
  <CustomRoutes key="to-settle">
    <Route path="/to-settle" element={<ToSettlePage />} />
  </CustomRoutes>
);
const apiClients = (
  <CustomRoutes key="api-clients">
    <Route path="/api-clients" element={<ApiClientsPage />} />
  </CustomRoutes>
);
const operatorTeams = (
  <Resource key="operator-teams" name="operator-teams" list={OperatorTeamsPage} />
);
const procedures = <Resource key="procedures" name="procedures" list={ProceduresPage} />;
const readLog = <Resource key="read-log" name="read-log" list={ReadLogPage} />;
const operatorTeam = [
  calendar,
  <Resource key="legs" name="legs" show={LegShow}>
    {unknownBelow}
  </Resource>,
  <CustomRoutes key="routes">
    <Route path="/ended" element={<EndedLegsPage />} />
  </CustomRoutes>,
];

/** What each role may open: an address outside of it leads to "unknown page". The services decide on the data. */
const screens: Record<Role, ReactNode> = {
  agent: [...desk, workshops],
  'structure-manager': [
    ...desk,
    workshops,
    <Resource key="structures" name="structures" show={StructureShow} edit={StructureEdit}>
      {unknownBelow}
    </Resource>,
    <CustomRoutes key="house">
      <Route path="/house" element={<HousePage />} />
      <Route path="/house/motives" element={<HouseMotivesPage />} />
    </CustomRoutes>,
    ...members,
    present,
    toReassign,
    readLog,
  ],
  prescriber: [
    ...appointments,
    <CustomRoutes key="routes">
      <Route path="/book" element={<BookingPage />} />
    </CustomRoutes>,
  ],
  coordinator: [
    <Resource key="cases" name="cases" list={CaseList} show={CaseShow} />,
    structures,
    operatorTeams,
    procedures,
    workshops,
    motives,
    ...members,
    network,
    present,
    toSettle,
    toReassign,
    calendar,
    readLog,
    apiClients,
  ],
  'operator-agent': operatorTeam,
  'operator-manager': [
    ...operatorTeam,
    ...members,
    <CustomRoutes key="team">
      <Route path="/my-team" element={<MyTeamPage />} />
    </CustomRoutes>,
  ],
  national: [<Resource key="indicators" name="indicators" />],
  admin: [structures, operatorTeams, procedures, ...members, network, apiClients],
};

/** Screens of one's own account, whatever the role. */
const everybody = (
  <CustomRoutes key="everybody">
    <Route path="/notices" element={<NoticesPage />} />
    <Route path="/notices/preferences" element={<NotificationPreferencesPage />} />
    <Route path="/my-sessions" element={<MySessionsPage />} />
  </CustomRoutes>
);

export const screensOf = (session: SessionResource): ReactNode => [
  screens[session.role],
  session.role === 'admin' && isOfNation(session) && nation,
  everybody,
];
