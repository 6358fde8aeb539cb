// An Azure resource id reduced to what kind of thing it names: the provider and its types, none of the names between them
// (Azure Resource Manager: /subscriptions/…/resourceGroups/…/providers/{namespace}/{type}/{name}/…).

const namespacePattern = /^[A-Za-z][A-Za-z0-9]{0,63}(?:\.[A-Za-z0-9]{1,63}){0,5}$/;
const typePattern = /^[A-Za-z][A-Za-z0-9]{0,63}$/;

/** `Microsoft.Compute/virtualMachines`; null where the text is no such id. */
export function resourceType(resourceId: string): string | null {
  if (resourceId.length > 4_000 || !resourceId.startsWith('/')) return null;
  const parts = resourceId.slice(1).split('/');
  const providers = parts.findLastIndex((part) => part.toLowerCase() === 'providers');
  if (providers >= 0) {
    const namespace = parts[providers + 1] ?? '';
    const types = parts.slice(providers + 2).filter((_, index) => index % 2 === 0);
    if (!namespacePattern.test(namespace) || types.length === 0) return null;
    return types.every((type) => typePattern.test(type)) ? [namespace, ...types].join('/') : null;
  }
  if (parts[0]?.toLowerCase() !== 'subscriptions') return null;
  return parts[2]?.toLowerCase() === 'resourcegroups'
    ? 'Microsoft.Resources/resourceGroups'
    : 'Microsoft.Resources/subscriptions';
}
