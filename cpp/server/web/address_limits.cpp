// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/address_limits.h"

namespace otklik {

AddressLimits::Place::Place(std::shared_ptr<AddressLimits> limits, boost::asio::ip::address address)
    : m_limits(std::move(limits))
    , m_address(std::move(address))
{
}

AddressLimits::Place::~Place()
{
    const std::lock_guard lock(m_limits->m_mutex);
    const auto found = m_limits->m_counts.find(m_address);
    if (--found->second == 0) {
        m_limits->m_counts.erase(found);
    }
}

AddressLimits::AddressLimits(int perAddress, int perLoopback)
    : m_perAddress(perAddress)
    , m_perLoopback(perLoopback)
{
}

std::shared_ptr<AddressLimits::Place> AddressLimits::take(const boost::asio::ip::address &address)
{
    {
        const std::lock_guard lock(m_mutex);
        int &count = m_counts[address];
        if (count >= (address.is_loopback() ? m_perLoopback : m_perAddress)) {
            return {};
        }
        ++count;
    }
    return std::make_shared<Place>(shared_from_this(), address);
}

} // namespace otklik
