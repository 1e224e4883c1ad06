import { describe, expect, it } from 'vitest';
import {
  isOpen,
  jobStatuses,
  jobTypeByCode,
  jobTypeName,
  jobTypes,
  needsAttention,
  operations,
  serviceByKey,
  serviceName,
  services,
  statusByCode,
  statusName,
} from '../../src/model/index.ts';

describe('the tables of services, job types and statuses', () => {
  it('name each code and each key once', () => {
    for (const codes of [services, jobTypes, jobStatuses].map((table) => table.map((entry) => entry.code))) {
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(new Set(services.map((service) => service.key)).size).toBe(services.length);
  });

  it('give every job type a service and an operation that exist', () => {
    for (const type of jobTypes) {
      expect(services.map((service) => service.code)).toContain(type.service);
      expect(operations).toContain(type.operation);
    }
  });

  it('hold the 25 job types of the specification of 2024 and all 49 of 2026', () => {
    expect(jobTypes.filter((type) => type.inSeed)).toHaveLength(25);
    expect(jobTypes).toHaveLength(49);
    expect(services).toHaveLength(19);
  });

  it('let an unknown code survive with its number', () => {
    expect(jobTypeByCode(99_999)).toBeNull();
    expect(jobTypeName(99_999)).toBe('job type 99999');
    expect(serviceName(31)).toBe('service 31');
    expect(statusByCode(3)).toBeNull();
    expect(statusName(3)).toBe('status 3');
    expect([jobTypeName(null), serviceName(null), statusName(null)]).toEqual([
      'unknown job type',
      'unknown service',
      'unknown status',
    ]);
    expect(serviceByKey('nothing')).toBeNull();
  });

  it('read 2 as Successful, whatever the comments of the sample of 2024 say', () => {
    expect(statusName(2)).toBe('Successful');
  });

  it('tell what may still change from what has ended, and what needs attention', () => {
    expect(jobStatuses.filter((entry) => isOpen(entry.code)).map((entry) => entry.code)).toEqual([0, 1, 32]);
    expect(isOpen(3)).toBe(false);
    expect(isOpen(null)).toBe(false);
    expect(jobStatuses.filter((entry) => needsAttention(entry.code)).map((entry) => entry.code)).toEqual([8, 16, 64]);
  });
});
