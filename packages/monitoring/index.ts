export { appointMonitor } from './appoint-monitor.ts';
export { correctReport } from './correct-report.ts';
export { nameContact } from './name-contact.ts';
export { publishMonitoring } from './projections.ts';
export { publishReport } from './publish-report.ts';
export { monitoringRefusals } from './refusals.ts';
export { replyToReport } from './reply-to-report.ts';
export { ReportId, ReportKind } from './report.ts';
export { listReports, viewMonitor, viewReport } from './views.ts';
