import { CheckForApplicationUpdate, Layout, type LayoutProps } from 'react-admin';
import { ReaderZoneProvider } from '../places/reader-zone.js';
import { useLiveFacts } from '../providers/live.js';
import { palette } from '../theme/theme.js';
import { ConsoleAppBar } from './ConsoleAppBar.js';
import { ConsoleMenu } from './ConsoleMenu.js';
import { NetworkNotices } from './NetworkNotices.js';
import { OfflineNotice } from './OfflineNotice.js';

export function ConsoleLayout({ children }: LayoutProps) {
  useLiveFacts();
  return (
    <Layout
      appBar={ConsoleAppBar}
      appBarAlwaysOn
      menu={ConsoleMenu}
      sx={{
        // A wide table scrolls in its own block, not the page.
        minWidth: 0,
        '& .RaLayout-appFrame': { minWidth: 0, maxWidth: '100vw' },
        '& .RaLayout-content': { p: { xs: 1.5, md: 2.5 }, pt: { xs: 1, md: 1.5 }, minWidth: 0 },
        '& .RaLayout-contentWithSidebar': { backgroundColor: palette.paper },
        '& .RaSidebar-fixed': { borderRight: `1px solid ${palette.line}` },
      }}
    >
      <NetworkNotices />
      <OfflineNotice />
      <ReaderZoneProvider>{children}</ReaderZoneProvider>
      <CheckForApplicationUpdate interval={600_000} />
    </Layout>
  );
}
