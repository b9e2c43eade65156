#!/usr/bin/env python3
"""From the provider's schemas to what a tenant sees. derive.py BASE OUT [--prefer GROUP,GROUP] [--cel]

BASE is specs/central/base.json: what provider-openstack defines for each kind, and Cluster. Written to OUT, each a JSON
array of objects:
  managed.json       the provider's own CRDs, as far as claims need them
  xrds.json          one CompositeResourceDefinition per claim kind (the SCS way: forProvider becomes spec) and Cluster
  compositions.json  one Composition per openstack kind, with the two patches that SCS ships
  composites.json    the cluster-scoped CRDs that Crossplane 1.20 makes of the XRDs
  claims.json        the namespaced CRDs that Crossplane 1.20 makes of the XRDs
  kinds.json         kind, plural, provider group and provider kind, colliding groups
--prefer decides the five kinds that two provider groups share; --cel copies the provider's
"required parameter" rules onto the claims (SCS does not; for trying out a server that would).
"""
import argparse, copy, json, os, re
GROUP, VERSION = 'api.scs.community', 'v1alpha1'
DEFAULT_WINNERS = {'FloatingipV2': 'compute', 'FloatingipAssociateV2': 'compute', 'SecgroupV2': 'compute',
                   'ContainerV1': 'objectstorage', 'QuotaV2': 'networking'}



def obj(required, names, **extra):
    return {'type': 'object', 'required': required, 'properties': {n: {'type': 'string'} for n in names}, **extra}


def string_map():
    return {'type': 'object', 'additionalProperties': {'type': 'string'}}


def selector():
    return {'type': 'object', 'required': ['matchLabels'], 'properties': {'matchLabels': string_map()}}


def machinery(claim):
    """The spec fields that Crossplane adds to every claim (or composite)."""
    props = {
        'compositionRef': obj(['name'], ['name']),
        'compositionSelector': selector(),
        'compositionRevisionRef': obj(['name'], ['name']),
        'compositionRevisionSelector': selector(),
        'compositionUpdatePolicy': {'type': 'string', 'enum': ['Automatic', 'Manual']},
        'publishConnectionDetailsTo': {'type': 'object', 'required': ['name'], 'properties': {
            'name': {'type': 'string'},
            'configRef': {'type': 'object', 'default': {'name': 'default'}, 'properties': {'name': {'type': 'string'}}},
            'metadata': {'type': 'object', 'properties': {
                'labels': string_map(), 'annotations': string_map(), 'type': {'type': 'string'}}}}},
    }
    if claim:
        # both defaults below come from defaults in the schema of the XRD itself
        props['compositeDeletePolicy'] = {'type': 'string', 'enum': ['Background', 'Foreground'], 'default': 'Background'}
        props['resourceRef'] = obj(['apiVersion', 'kind', 'name'], ['apiVersion', 'kind', 'name'])
        props['writeConnectionSecretToRef'] = obj(['name'], ['name'])
    else:
        props['compositionUpdatePolicy']['default'] = 'Automatic'
        four = ['apiVersion', 'kind', 'namespace', 'name']
        props['claimRef'] = obj(four, four)
        props['resourceRefs'] = {'type': 'array', 'x-kubernetes-list-type': 'atomic',
                                 'items': obj(['apiVersion', 'kind'], ['apiVersion', 'name', 'kind'])}
        props['writeConnectionSecretToRef'] = obj(['name', 'namespace'], ['name', 'namespace'])
    return props


def status_machinery():
    cond = obj(['lastTransitionTime', 'reason', 'status', 'type'],
               ['lastTransitionTime', 'message', 'reason', 'status', 'type'])
    cond['properties']['lastTransitionTime']['format'] = 'date-time'
    return {
        'conditions': {'description': 'Conditions of the resource.', 'type': 'array', 'x-kubernetes-list-type': 'map',
                       'x-kubernetes-list-map-keys': ['type'], 'items': cond},
        'connectionDetails': {'type': 'object', 'properties': {
            'lastPublishedTime': {'type': 'string', 'format': 'date-time'}}},
        'claimConditionTypes': {'type': 'array', 'x-kubernetes-list-type': 'set', 'items': {'type': 'string'}},
    }


def column(name, path, type='string', **extra):
    return {'name': name, 'type': type, 'jsonPath': path, **extra}


def condition_columns():
    return [column(n.upper(), f".status.conditions[?(@.type=='{n}')].status") for n in ('Synced', 'Ready')]


def crd_of(xrd, claim):
    spec = xrd['spec']
    names = copy.deepcopy(spec['claimNames'] if claim else spec['names'])
    names['categories'] = names.get('categories', []) + ['claim' if claim else 'composite']
    versions = []
    for v in spec['versions']:
        given = copy.deepcopy(v['schema']['openAPIV3Schema'])
        gspec = given.get('properties', {}).get('spec', {})
        gstatus = given.get('properties', {}).get('status', {})
        s = {'type': 'object', 'properties': {}}
        for key in ('required', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations', 'oneOf', 'description'):
            if key in gspec:
                s[key] = gspec[key]
        s['properties'] = {**gspec.get('properties', {}), **machinery(claim)}
        st = {'type': 'object', 'properties': {**gstatus.get('properties', {}), **status_machinery()}}
        for key in ('required', 'x-kubernetes-validations', 'oneOf', 'description'):
            if key in gstatus:
                st[key] = gstatus[key]
        schema = {'type': 'object', 'required': ['spec'], 'properties': {
            'apiVersion': {'type': 'string'}, 'kind': {'type': 'string'},
            'metadata': {'type': 'object', 'properties': {'name': {'type': 'string', 'maxLength': 63}}},
            'spec': s, 'status': st}}
        if given.get('description'):
            schema['description'] = given['description']
        cols = list(v.get('additionalPrinterColumns', [])) + condition_columns()
        cols += [column('CONNECTION-SECRET', '.spec.writeConnectionSecretToRef.name')] if claim else [
            column('COMPOSITION', '.spec.compositionRef.name'),
            column('COMPOSITIONREVISION', '.spec.compositionRevisionRef.name', priority=1)]
        cols.append(column('AGE', '.metadata.creationTimestamp', type='date'))
        versions.append({'name': v['name'], 'served': v['served'], 'storage': v['referenceable'],
                         'schema': {'openAPIV3Schema': schema}, 'subresources': {'status': {}},
                         'additionalPrinterColumns': cols})
    return {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
            'metadata': {'name': f"{names['plural']}.{spec['group']}"},
            'spec': {'group': spec['group'], 'scope': 'Namespaced' if claim else 'Cluster', 'names': names,
                     'versions': versions}}


def xrd_of(crd, cel):
    n = crd['spec']['names']
    mspec = crd['spec']['versions'][0]['schema']['openAPIV3Schema']['properties']['spec']
    schema = {'type': 'object', 'properties': copy.deepcopy(mspec['properties']['forProvider']['properties'])}
    if cel:
        rules = []
        for r in mspec.get('x-kubernetes-validations', []):
            m = re.search(r'has\(self\.forProvider\.(\w+)\)', r['rule'])
            if m:
                rules.append({'rule': f'has(self.{m.group(1)})', 'message': f'{m.group(1)} is a required parameter'})
        if rules:
            schema['x-kubernetes-validations'] = rules
    return {'apiVersion': 'apiextensions.crossplane.io/v1', 'kind': 'CompositeResourceDefinition',
            'metadata': {'name': f"x{n['plural']}.{GROUP}"},
            'spec': {'group': GROUP, 'names': {'kind': 'x' + n['kind'].lower(), 'plural': 'x' + n['plural']},
                     'claimNames': copy.deepcopy(n),
                     'versions': [{'name': VERSION, 'referenceable': True, 'served': True,
                                   'schema': {'openAPIV3Schema': {'properties': {'spec': schema}}}}]}}


def composition_of(crd):
    n = crd['spec']['names']
    need = {'policy': {'fromFieldPath': 'Required'}}
    return {'apiVersion': 'apiextensions.crossplane.io/v1', 'kind': 'Composition',
            'metadata': {'name': f"x{n['plural']}.{GROUP}"},
            'spec': {'compositeTypeRef': {'apiVersion': f'{GROUP}/{VERSION}', 'kind': 'x' + n['kind'].lower()},
                     'resources': [{'name': n['kind'],
                                    'base': {'apiVersion': f"{crd['spec']['group']}/v1alpha1", 'kind': n['kind'],
                                             'spec': {'forProvider': {}}},
                                    'patches': [{'fromFieldPath': 'spec.claimRef.namespace',
                                                 'toFieldPath': 'spec.providerConfigRef.name', **need},
                                                {'type': 'FromCompositeFieldPath', 'fromFieldPath': 'spec',
                                                 'toFieldPath': 'spec.forProvider', **need}]}]}}


def plain(schema):
    """A schema without the facts that only the generator reads."""
    if isinstance(schema, dict):
        facts = ('x-claim', 'x-immutable', 'x-unit', 'x-provider-required')
        return {k: plain(v) for k, v in schema.items() if k not in facts}
    return [plain(v) for v in schema] if isinstance(schema, list) else schema


def anything():
    return {'type': 'object', 'x-kubernetes-preserve-unknown-fields': True}


def managed_crd(schema):
    """The provider's own CRD of a kind: what it asks for, what Crossplane adds to every managed resource, its rules."""
    claim, provider = schema['x-claim'], plain(schema)
    group = f"{claim['origin']}.openstack.crossplane.io"
    writes = "'*' in self.managementPolicies || 'Create' in self.managementPolicies || 'Update' in self.managementPolicies"
    rules = [{'rule': f'!({writes}) || has(self.forProvider.{n}) || (has(self.initProvider) && has(self.initProvider.{n}))',
              'message': f'spec.forProvider.{n} is a required parameter'} for n in schema.get('x-provider-required', [])]
    spec = {'type': 'object', 'required': ['forProvider'], 'x-kubernetes-validations': rules, 'properties': {
        'forProvider': provider,
        'initProvider': copy.deepcopy(provider),
        'deletionPolicy': {'type': 'string', 'enum': ['Orphan', 'Delete'], 'default': 'Delete'},
        'managementPolicies': {'type': 'array', 'items': {'type': 'string'}, 'default': ['*']},
        'providerConfigRef': obj(['name'], ['name'], default={'name': 'default'}),
        'publishConnectionDetailsTo': anything(),
        'writeConnectionSecretToRef': obj(['name', 'namespace'], ['name', 'namespace']),
    }}
    if not rules:
        del spec['x-kubernetes-validations']
    status = {'type': 'object', 'properties': {
        'atProvider': anything(),
        'conditions': status_machinery()['conditions'],
        'observedGeneration': {'type': 'integer', 'format': 'int64'}}}
    lower = claim['kind'].lower()
    return {'apiVersion': 'apiextensions.k8s.io/v1', 'kind': 'CustomResourceDefinition',
            'metadata': {'name': f"{claim['plural']}.{group}"},
            'spec': {'group': group, 'scope': 'Cluster',
                     'names': {'kind': claim['kind'], 'listKind': f"{claim['kind']}List", 'plural': claim['plural'],
                               'singular': lower, 'categories': ['crossplane', 'managed', 'openstack']},
                     'versions': [{'name': VERSION, 'served': True, 'storage': True, 'subresources': {'status': {}},
                                   'schema': {'openAPIV3Schema': {'type': 'object', 'required': ['spec'], 'properties': {
                                       'apiVersion': {'type': 'string'}, 'kind': {'type': 'string'},
                                       'metadata': {'type': 'object'}, 'spec': spec, 'status': status}}}}]}}


def cluster_xrd(schema):
    """Cluster is no kind of the provider's: SCS defines it."""
    claim = schema['x-claim']
    return {'apiVersion': 'apiextensions.crossplane.io/v1', 'kind': 'CompositeResourceDefinition',
            'metadata': {'name': f"x{claim['plural']}.{GROUP}"},
            'spec': {'group': GROUP, 'names': {'kind': f"X{claim['kind']}", 'plural': f"x{claim['plural']}"},
                     'claimNames': {'kind': claim['kind'], 'plural': claim['plural']},
                     'versions': [{'name': VERSION, 'referenceable': True, 'served': True, 'schema': {'openAPIV3Schema': {
                         'type': 'object', 'properties': {'spec': plain(schema)}}}}]}}


def main():
    a = argparse.ArgumentParser()
    a.add_argument('base'); a.add_argument('out')
    a.add_argument('--prefer', default='', help='provider groups that win a shared kind, for example networking,keymanager,lb')
    a.add_argument('--cel', action='store_true')
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    prefer = [p for p in a.prefer.split(',') if p]
    with open(a.base) as f:
        schemas = json.load(f)['definitions']
    managed, by_kind = [], {}
    for name, schema in sorted(schemas.items()):
        if schema['x-claim']['origin'] == 'scs':
            continue
        crd = managed_crd(schema)
        managed.append(crd)
        by_kind.setdefault(crd['spec']['names']['kind'], {})[schema['x-claim']['origin']] = crd
    xrds, comps, kinds = [], [], []
    for kind, groups in sorted(by_kind.items()):
        win = next((p for p in prefer if p in groups), DEFAULT_WINNERS.get(kind, next(iter(groups))))
        crd = groups[win]
        xrds.append(xrd_of(crd, a.cel)); comps.append(composition_of(crd))
        kinds.append({'kind': kind, 'plural': crd['spec']['names']['plural'], 'group': crd['spec']['group'],
                      'others': sorted(g for g in groups if g != win)})
    xrds.append(cluster_xrd(schemas['scs.Cluster']))
    kinds.append({'kind': 'Cluster', 'plural': 'clusters', 'group': None, 'others': []})
    out = {'managed': managed, 'xrds': xrds, 'compositions': comps, 'kinds': kinds,
           'composites': [crd_of(x, False) for x in xrds], 'claims': [crd_of(x, True) for x in xrds]}
    for k, v in out.items():
        with open(os.path.join(a.out, k + '.json'), 'w') as f:
            json.dump(v, f, indent=1, sort_keys=False)
    print(', '.join(f'{k} {len(v)}' for k, v in out.items()))


if __name__ == '__main__':
    main()
