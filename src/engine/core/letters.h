// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Single letters of headings; the rest of them stands in words.h.
//
//     withoutVietnamese(U'ệ');          // 'e'; of no use for names: Hùng and Hưng are two people

namespace plumbline {

// The letter of Vietnamese without its tone and horn; the small letter of others.
char32_t withoutVietnamese(char32_t codePoint);

}  // namespace plumbline
