import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };

/**
 * The standard publiccode.yml 0.7, written from its text (https://yml.publiccode.tools/schema.core.html and
 * categories-list.html): what is mandatory, which values there are, how long a text is. Keys that it calls deprecated are
 * refused, and so are lower case country codes, which it left behind in 0.5.
 */
const categories =
  `accounting agile-project-management applicant-tracking application-development appointment-scheduling
backup billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management
cloud-management collaboration communications compliance-management contact-management content-management crm
customer-service-and-support data-analytics data-collection data-visualization design design-system
digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature
educational-content email-management email-marketing employee-management enterprise-project-management
enterprise-social-networking erp event-management facility-management feedback-and-reviews-management financial-reporting
fleet-management fundraising gamification geographic-information-systems grant-management graphic-design help-desk hr ide
identity-management instant-messaging inventory-management it-asset-management it-development it-management it-security
it-service-management knowledge-management learning-management-system marketing mind-mapping mobile-marketing
mobile-payment network-management office online-booking online-community payment-gateway payroll predictive-analysis
procurement productivity-suite project-collaboration project-management property-management real-estate-management
remote-support resource-management sales-management seo service-desk social-media-management survey talent-management
task-management taxes-management test-management time-management time-tracking translation video-conferencing
video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder
whistleblowing workflow-management`.split(/\s+/);

const address = z.url({ protocol: /^https?$/ });
const day = z.iso.date();
const country = z.string().regex(/^[A-Z]{2}$/);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const contact = z.strictObject({
  name: z.string().min(1),
  email: z.email().optional(),
  phone: z.string().optional(),
  affiliation: z.string().optional(),
});
const contractor = z.strictObject({
  name: z.string().min(1),
  until: day,
  email: z.email().optional(),
  website: address.optional(),
});
const dependency = z.strictObject({
  name: z.string().min(1),
  versionMin: z.string().optional(),
  versionMax: z.string().optional(),
  version: z.string().optional(),
  optional: z.boolean().optional(),
});
const description = z.strictObject({
  localisedName: z.string().optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  documentation: address.optional(),
  apiDocumentation: address.optional(),
  features: z.array(z.string().min(1)).min(1),
  screenshots: z.array(z.string()).optional(),
  videos: z.array(address).optional(),
  awards: z.array(z.string()).optional(),
});
const maintenance = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('internal'), contacts: z.array(contact).min(1) }),
  z.strictObject({ type: z.literal('community'), contacts: z.array(contact).min(1) }),
  z.strictObject({
    type: z.literal('contract'),
    contractors: z.array(contractor).min(1),
    contacts: z.array(contact).optional(),
  }),
  z.strictObject({ type: z.literal('none') }),
]);
const standard = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7'),
  name: z.string().min(1),
  applicationSuite: z.string().optional(),
  url: address,
  landingURL: address.optional(),
  isBasedOn: z.union([z.string(), z.array(z.string())]).optional(),
  organizationUri: z.string().optional(),
  softwareVersion: z.string().optional(),
  releaseDate: day.optional(),
  logo: z.string().optional(),
  platforms: z.array(z.string()).min(1),
  categories: z.array(z.enum(categories)).min(1),
  usedBy: z.array(z.string()).optional(),
  roadmap: address.optional(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ]),
  intendedAudience: z
    .strictObject({
      countries: z.array(country).optional(),
      unsupportedCountries: z.array(country).optional(),
      scope: z.array(z.string()).optional(),
    })
    .optional(),
  description: z.record(language, description).refine((languages) => Object.keys(languages).length > 0),
  legal: z.strictObject({
    license: z.string().min(1),
    mainCopyrightOwner: z.string().optional(),
    repoOwner: z.string().optional(),
  }),
  maintenance,
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(language).min(1),
  }),
  dependsOn: z
    .strictObject({
      open: z.array(dependency).optional(),
      proprietary: z.array(dependency).optional(),
      hardware: z.array(dependency).optional(),
    })
    .optional(),
});

const text = readFileSync('publiccode.yml', 'utf8');

describe('publiccode.yml', () => {
  it('follows its standard', () => {
    expect(standard.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });

  it('says the same as package.json', () => {
    const found = standard.parse(parse(text));
    expect(found.softwareVersion).toBe(manifest.version);
    expect(found.legal.license).toBe(manifest.license);
    expect(found.description['nl']?.shortDescription).toBe(manifest.description);
  });

  it.each([
    ['no address of the source', /^url: .*$/m, ''],
    ['a category that is not there', '- data-analytics', '- government-websites'],
    ['a country in lower case', '- NL', '- nl'],
    ['an older version', "'0.7'", "'0.4'"],
    ['a maintainer without a name', 'type: none', 'type: internal'],
  ])('and a file with %s does not', (_, found, planted) => {
    expect(text.replace(found, planted)).not.toBe(text);
    expect(standard.safeParse(parse(text.replace(found, planted))).success).toBe(false);
  });
});
