// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/ip/address.hpp>

#include <map>
#include <memory>
#include <mutex>

namespace otklik {

/// Counts the connections of each address, so that one cannot take them all. Any thread.
class AddressLimits : public std::enable_shared_from_this<AddressLimits>
{
public:
    /// Holds one connection's place until it is destroyed.
    class Place
    {
    public:
        Place(std::shared_ptr<AddressLimits> limits, boost::asio::ip::address address);
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        std::shared_ptr<AddressLimits> m_limits;
        boost::asio::ip::address m_address;
    };

    /// @param perAddress for others; @p perLoopback for this machine, where a proxy may stand
    AddressLimits(int perAddress, int perLoopback);
    /// Nothing when the address has as many as it may.
    std::shared_ptr<Place> take(const boost::asio::ip::address &address);

private:
    int m_perAddress;
    int m_perLoopback;
    std::mutex m_mutex;
    std::map<boost::asio::ip::address, int> m_counts; ///< guarded by m_mutex
};

} // namespace otklik
