// The apps and services that the person uses. Ids of Microsoft's own apps are public and the same in every tenant.

export type App = {
  readonly appId: string;
  readonly appDisplayName: string;
  readonly resourceId: string;
  readonly resourceDisplayName: string;
  readonly resourceServicePrincipalId: string;
  /** True where the service belongs to the partner organisation, where the person is a guest. */
  readonly atPartner: boolean;
};

const exchange = ['00000002-0000-0ff1-ce00-000000000000', 'Office 365 Exchange Online'] as const;
const sharePoint = ['00000003-0000-0ff1-ce00-000000000000', 'Office 365 SharePoint Online'] as const;
const graph = ['00000003-0000-0000-c000-000000000000', 'Microsoft Graph'] as const;
const teams = ['cc15fd57-2c6c-4117-a88c-83b1d56b4bbe', 'Microsoft Teams Services'] as const;

const rows = [
  ['d3590ed6-52b3-4102-aeff-aad2292ab01c', 'Microsoft Office', exchange, false],
  ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'Microsoft Teams', teams, false],
  ['00000002-0000-0ff1-ce00-000000000000', 'Office 365 Exchange Online', exchange, false],
  ['00000003-0000-0ff1-ce00-000000000000', 'Office 365 SharePoint Online', sharePoint, false],
  ['ab9b8c07-8f02-4f72-87fa-80105867a763', 'OneDrive SyncEngine', sharePoint, false],
  ['27922004-5251-4030-b22d-91ecd9a37ea4', 'Outlook Mobile', exchange, false],
  ['4765445b-32c6-49b0-83e6-1d93765276ca', 'OfficeHome', graph, false],
  ['9b7d5cf0-2f0b-4d8e-9d53-0f3a1c7be701', 'Timesheets', ['9b7d5cf0-2f0b-4d8e-9d53-0f3a1c7be701', 'Timesheets'], false],
  ['5a7e11c2-43f0-4c65-8a86-2d9c4f1b0e02', 'Travel desk', graph, false],
  ['c1d3a8b4-7f90-4f0e-9b1c-66a5b0d7ce03', 'Joint project room', sharePoint, true],
] as const;

/** `servicePrincipalIds`: one per app, in order; ids of the tenant's own copies of the services. */
export function appsOf(servicePrincipalIds: readonly string[]): readonly App[] {
  return rows.map(([appId, appDisplayName, [resourceId, resourceDisplayName], atPartner], at) => ({
    appId,
    appDisplayName,
    resourceId,
    resourceDisplayName,
    resourceServicePrincipalId: servicePrincipalIds[at] ?? '',
    atPartner,
  }));
}

export const appCount = rows.length;
